import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RoundScorecard } from '@/api/roundTypes';
import { listenToKeys } from '@/shared/keys';
import { evidence, finding, round } from '../model/testing/rounds';
import { answering, problem, show } from '../testing';
import { Component } from './RoundScorecardPage';

const text = 'Cache reads. Shard writes.';

const card = (part: Partial<RoundScorecard> = {}): RoundScorecard => ({
  round: round({
    exchanges: [{ atSeconds: 42, question: 'How stale may it be?', answer: null }],
  }),
  rating: 'no-hire',
  score: { low: 48, high: 52 },
  bands: [],
  summary: '48 to 52 of 100.',
  why: { rule: 'no-hire', rating: 'no-hire', checks: [] },
  whyNot: null,
  competencies: [],
  findings: [
    finding({
      criterion: 'p99',
      outcome: 'violated',
      earnedLow: 0,
      earnedHigh: 0,
      evidence: [evidence({ kind: 'run', moment: 13, place: 'db', sentence: 'The line grows.' })],
    }),
    finding({ criterion: 'errors', title: 'errors ≤ 1 %' }),
    finding({
      criterion: 'cache',
      part: 'talk',
      title: 'Caches what is read often',
      evidence: [evidence({ sentence: 'Cache reads.', start: 0, length: 12 })],
    }),
  ],
  contradictions: [],
  talk: {
    text,
    parts: [{ title: 'Clarify', stage: 'clarify', probe: null, start: 0, length: text.length }],
  },
  run: {
    seed: 1,
    replications: 8,
    eventBudget: 1,
    traceHash: '',
    monthlyCost: 7154.4,
    budget: 16_000,
    referenceCost: 12_400,
    passed: false,
    objectives: [
      {
        name: 'feed p99 ≤ 250 ms',
        outcome: 'violated',
        measured: '862 ms',
        moment: 13,
        reference: '96 ms',
      },
    ],
  },
  designText: 'title: Mine\n',
  reference: { text: 'title: Theirs\n', why: 'It shards by user.' },
  talkQuestion: null,
  engine: 'Onsite 1',
  ...part,
});

let stopKeys: () => void;

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
  stopKeys = listenToKeys();
});
afterEach(() => {
  stopKeys();
  cleanup();
  vi.unstubAllGlobals();
});

async function open(part: Partial<RoundScorecard> = {}) {
  answering({ 'GET /api/rounds/r1/scorecard': () => card(part) });
  const router = show(
    <main>
      <Component />
    </main>,
    '/rounds/:id/scorecard',
    '/rounds/r1/scorecard',
  );
  await screen.findByRole('heading', { level: 1, name: 'Short links' });
  return { router, user: userEvent.setup() };
}

describe('findings', () => {
  it('lead to the moment of the run that shows them', async () => {
    await open();
    const link = screen.getByRole('link', { name: /The line grows/ });
    expect(link.getAttribute('href')).toBe('/rounds/r1/playback?at=13&select=db');
  });

  it('lead to the words of the talk, and those lead back', async () => {
    await open();
    const quote = screen.getByRole('link', { name: '“Cache reads.”' });
    const words = document.getElementById(quote.getAttribute('href')?.slice(1) ?? '');
    expect(words?.textContent).toBe('Cache reads.');
    const back = document.getElementById(words?.getAttribute('href')?.slice(1) ?? '');
    expect(back?.textContent).toContain('Caches what is read often');
  });

  it('are walked by key, and Enter opens what shows them', async () => {
    const { user, router } = await open();
    await user.keyboard('j');
    expect(document.activeElement?.textContent).toContain('feed p99');
    await user.keyboard('j');
    expect(document.activeElement?.textContent).toContain('errors');
    await user.keyboard('k{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/rounds/r1/playback'));
  });

  it('can be narrowed to what was missed', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('radio', { name: 'Missed, 1' }));
    expect(screen.getByRole('heading', { name: /feed p99/ })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: /errors/ })).toBeNull();
    expect(screen.queryByRole('heading', { name: /^Talk/ })).toBeNull();
  });
});

describe('the reference', () => {
  it('stands beside the design, objective by objective, with its cost and why', async () => {
    await open();
    const beside = screen.getByRole('region', { name: 'Beside the reference' });
    const rows = within(beside)
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(rows[1]).toContain('862 ms96 ms');
    expect(rows[2]).toContain('$7,154$12,400');
    expect(within(beside).getByText('It shards by user.')).toBeTruthy();
  });

  it('is shown also of a design that could not be run', async () => {
    await open({ run: null });
    const beside = screen.getByRole('region', { name: 'Beside the reference' });
    expect(beside.textContent).toContain('could not be run');
    expect(within(beside).getByText('It shards by user.')).toBeTruthy();
  });
});

it('shows what was asked and what was said', async () => {
  await open();
  const asked = screen.getByRole('region', { name: 'What was asked' });
  expect(asked.textContent).toContain('How stale may it be?');
  expect(asked.textContent).toContain('Assume something, and say so.');
});

it('leads on with a round that is not handed in', async () => {
  answering({
    'GET /api/rounds/r1/scorecard': () => problem(409, { type: '/problems/round-not-submitted' }),
  });
  show(<Component />, '/rounds/:id/scorecard', '/rounds/r1/scorecard');
  const link = await screen.findByRole('link', { name: 'Go on with it' });
  expect(link.getAttribute('href')).toBe('/rounds/r1');
});
