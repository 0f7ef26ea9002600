import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SaveRound } from '@/api/roundTypes';
import { listenToKeys } from '@/shared/keys';
import { TopBarPlace } from '@/shared/ui';
import { probe, round as roundOf } from './model/testing/rounds';
import { Round } from './Round';
import { answering, problem, scenario, show, someReport, studioOf } from './testing';

let stopKeys: () => void;

beforeEach(() => {
  localStorage.clear();
  stopKeys = listenToKeys();
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(() => {
  stopKeys();
  cleanup();
  vi.unstubAllGlobals();
});

const design = { id: 'd1', scenario: 'short-links', title: '', text: '', revision: 1 };
const savedAt = '2026-11-20T14:05:00Z';
const saves = (body: unknown) => ({ revision: (body as SaveRound).revision + 1, savedAt });

function open(
  answers: Parameters<typeof answering>[0] = {},
  { round = roundOf(), studio = studioOf() } = {},
) {
  const calls = answering({ 'PUT /api/rounds/r1': saves, ...answers });
  const router = show(
    <>
      <TopBarPlace />
      <Round
        round={round}
        scenario={scenario}
        kinds={{ kinds: [], linkFields: [], stepWords: [] }}
        design={design}
        Studio={studio.Studio}
      />
    </>,
    '/rounds/:id',
    '/rounds/r1',
  );
  const user = userEvent.setup();
  const saved = () => calls.filter(({ method }) => method === 'PUT').map(({ body }) => body);
  return { calls, saved, user, router, port: studio.port };
}

const notes = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Notes/ });
const current = () => screen.getByRole('button', { current: 'step' });

describe('stages', () => {
  it('are gone through by key, and each has its own notes', async () => {
    const { user, saved } = open();
    await user.type(notes(), 'Feeds may be stale.');
    await user.keyboard('{Alt>}.{/Alt}');
    expect(current()).toHaveProperty('title', 'The numbers are there.');
    expect(notes().value).toBe('');
    await user.keyboard('{Alt>},{/Alt}');
    expect(notes().value).toBe('Feeds may be stale.');
    await waitFor(() =>
      expect(saved().at(-1)).toMatchObject({
        stage: 'clarify',
        stages: [{ stage: 'clarify', notes: 'Feeds may be stale.' }, {}, {}, {}, {}],
      }),
    );
  });

  it('bring to the front what they are about', async () => {
    const { user } = open();
    const shown = () => screen.getByRole('tab', { selected: true }).textContent;
    expect(shown()).toBe('Brief, ask');
    for (const name of ['Sheet', 'Parts', 'Parts', 'Probes']) {
      await user.keyboard('{Alt>}.{/Alt}');
      expect(shown()).toBe(name);
    }
  });
});

describe('questions', () => {
  it('are asked and kept on the server', async () => {
    const { user, calls } = open({
      'POST /api/rounds/r1/ask': () => ({ atSeconds: 3, question: 'How many?', answer: 'Ten.' }),
    });
    await user.type(
      screen.getByRole('textbox', { name: 'Ask the interviewer' }),
      'How many?{Enter}',
    );
    expect(await screen.findByText('Ten.')).toBeTruthy();
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ question: 'How many?' });
  });

  it('are answered also where nothing was prepared', async () => {
    const { user } = open({
      'POST /api/rounds/r1/ask': () => ({ atSeconds: 3, question: 'Is it blue?', answer: null }),
    });
    await user.type(
      screen.getByRole('textbox', { name: 'Ask the interviewer' }),
      'Is it blue?{Enter}',
    );
    expect(
      await screen.findByText('I have not decided that. Assume something, and say so.'),
    ).toBeTruthy();
  });
});

describe('the sheet', () => {
  const estimate = async (reading: object, written: string) => {
    const one = open({
      'POST /api/rounds/r1/estimates': () => [
        { index: 0, text: null, inOrder: null, problem: null, ...reading },
      ],
    });
    await one.user.click(screen.getByRole('tab', { name: 'Sheet' }));
    await one.user.type(screen.getByRole('textbox', { name: /Redirects a second/ }), written);
    await one.user.tab();
    return one;
  };

  it('says what a value was read as, and that its order of magnitude is right', async () => {
    const { calls } = await estimate({ text: '116/s', inOrder: true }, '1M * 10 / day');
    expect(await screen.findByText('Read as 116/s. The order of magnitude is right.')).toBeTruthy();
    expect(calls.find(({ path }) => path.endsWith('/estimates'))?.body).toEqual({
      answers: [{ index: 0, text: '1M * 10 / day' }],
    });
  });

  it('says that a value is far off, and not by how much or which way', async () => {
    await estimate({ text: '10/day', inOrder: false }, '10 / day');
    expect(
      await screen.findByText(/Read as 10\/day\. That is more than ten times off/),
    ).toBeTruthy();
  });

  it('says at once what cannot be read', async () => {
    await estimate({ problem: '‘lots’ is no unit.' }, 'lots');
    expect(await screen.findByText('‘lots’ is no unit.')).toBeTruthy();
  });

  it('is saved as it was typed', async () => {
    const { saved } = await estimate({ text: '116/s', inOrder: true }, '1M * 10 / day');
    await waitFor(() => expect(saved().at(-1)).toMatchObject({ estimates: ['1M * 10 / day', ''] }));
  });
});

describe('probes', () => {
  const asks = { 'POST /api/rounds/r1/probes': () => ({ added: [probe()], probes: [probe()] }) };
  const ran = () => studioOf({ run: { phase: 'done', report: someReport } });

  it('are asked by themselves when one goes deep after a run, and shown', async () => {
    const { user } = open(asks, { studio: ran() });
    await user.keyboard('{Alt>}...{/Alt}');
    expect(await screen.findByText('What happens to requests that wait there?')).toBeTruthy();
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Probes, 1 open');
  });

  it('are not offered of a run that was looked at already', async () => {
    const round = roundOf();
    const inDepth = { ...round, summary: { ...round.summary, stage: 'high-level' as const } };
    const { user } = open(asks, { round: inDepth, studio: ran() });
    await user.keyboard('{Alt>}.{/Alt}');
    await screen.findByText('What happens to requests that wait there?');
    expect(screen.queryByText('The run is there.')).toBeNull();
  });

  it('are not asked before anything has run', async () => {
    const { user, calls } = open(asks);
    await user.keyboard('{Alt>}...{/Alt}');
    expect(calls.some(({ path }) => path.endsWith('/probes'))).toBe(false);
  });

  it('can be asked for after a reload, of a design that has run before it', async () => {
    localStorage.setItem('onsite.round.r1.ran', 'true');
    const { user } = open(asks);
    await user.click(screen.getByRole('tab', { name: 'Probes' }));
    await user.click(screen.getByRole('button', { name: 'What would an interviewer ask?' }));
    expect(await screen.findByText('What happens to requests that wait there?')).toBeTruthy();
  });

  it('lead to the moment and the place that they are about', async () => {
    const round = roundOf({ probes: [probe()] });
    const { user, port } = open({}, { round, studio: ran() });
    await user.click(screen.getByRole('tab', { name: 'Probes, 1 open' }));
    await user.click(screen.getByRole('button', { name: 'Show 00:42 at db' }));
    expect(port.play.seek).toHaveBeenCalledWith(42.5);
    expect(port.show).toHaveBeenCalledWith('db');
  });

  it('are answered, and the answer is saved', async () => {
    const round = roundOf({ probes: [probe()] });
    const { user, saved } = open({}, { round, studio: ran() });
    await user.click(screen.getByRole('tab', { name: 'Probes, 1 open' }));
    await user.type(screen.getByRole('textbox', { name: /requests that wait/ }), 'They time out.');
    expect(screen.getByRole('tab', { name: 'Probes' })).toBeTruthy();
    await waitFor(() =>
      expect(saved().at(-1)).toMatchObject({ answers: [{ id: 'p1', answer: 'They time out.' }] }),
    );
  });
});

describe('two windows', () => {
  const theirs = roundOf({
    revision: 4,
    stages: [{ stage: 'clarify', notes: 'Theirs.', activeSeconds: 1 }],
  });
  const refuseOnce = () => {
    let refused = false;
    return (body: unknown) => {
      if (refused) return saves(body);
      refused = true;
      return problem(409, { type: '/problems/round-conflict', round: theirs });
    };
  };

  it('show both texts, and go on with what was chosen', async () => {
    const { user, saved } = open({ 'PUT /api/rounds/r1': refuseOnce() });
    await user.type(notes(), 'Mine.');
    const panel = await screen.findByRole('alert', { name: 'Two versions of this round' });
    expect(within(panel).getByText('Mine.')).toBeTruthy();
    expect(within(panel).getByText('Theirs.')).toBeTruthy();
    await user.click(within(panel).getByRole('radio', { name: 'Elsewhere' }));
    await user.click(within(panel).getByRole('button', { name: 'Go on with these' }));
    expect(notes().value).toBe('Theirs.');
    await user.type(notes(), ' More.');
    await waitFor(() =>
      expect(saved().at(-1)).toMatchObject({
        revision: 4,
        stages: [{ notes: 'Theirs. More.' }, {}, {}, {}, {}],
      }),
    );
  });
});

describe('handing in', () => {
  const progress = 'event: progress\ndata: {"doing":"Running the design","done":1,"of":4}\n\n';
  const dialog = () => screen.findByRole('dialog');

  it('says first what is there and what is missing', async () => {
    const { user } = open();
    await user.type(notes(), 'Two words');
    await user.keyboard('{Control>}{Enter}{/Control}');
    const lines = within(await dialog()).getAllByRole('listitem');
    const said = lines.map((line) => line.textContent?.trim());
    expect(said).toContain('Notes, Clarify 2 words');
    expect(said).toContain('Estimates 0 of 2');
  });

  it('leads to the scorecard', async () => {
    const judged = `event: judged\ndata: ${JSON.stringify(roundOf().summary)}\n\n`;
    const { user, router } = open({ 'POST /api/rounds/r1/submit': () => progress + judged });
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.click(within(await dialog()).getByRole('button', { name: 'Hand in' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/rounds/r1/scorecard'));
  });

  it('keeps everything where it fails, and says so', async () => {
    const failed = 'event: failed\ndata: {"status":422,"detail":"The run took too long."}\n\n';
    const { user, router } = open({ 'POST /api/rounds/r1/submit': () => progress + failed });
    await user.type(notes(), 'Kept.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.click(within(await dialog()).getByRole('button', { name: 'Hand in' }));
    const alert = await within(await dialog()).findByRole('alert');
    expect(alert.textContent).toContain('The round was not judged. The run took too long.');
    expect(alert.textContent).toContain('is kept');
    await user.click(within(await dialog()).getByRole('button', { name: 'Go on with it' }));
    await waitFor(() => expect(notes().value).toBe('Kept.'));
    expect(router.state.location.pathname).toBe('/rounds/r1');
  });

  it('saves what was typed before it hands in, with the revision that this made', async () => {
    const judged = `event: judged\ndata: ${JSON.stringify(roundOf().summary)}\n\n`;
    const { user, calls, router } = open({ 'POST /api/rounds/r1/submit': () => judged });
    await user.type(notes(), 'Last words.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.click(within(await dialog()).getByRole('button', { name: 'Hand in' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/rounds/r1/scorecard'));
    const handedIn = calls.find(({ path }) => path.endsWith('/submit'))?.body as SaveRound;
    expect(handedIn.stages[0]?.notes).toBe('Last words.');
    expect(handedIn.revision).toBeGreaterThan(1);
  });
});

it('pauses the clock by key, and says so', async () => {
  const { user } = open();
  await user.keyboard('{Control>}.{/Control}');
  expect(screen.getByRole('timer').textContent).toContain('paused');
  expect(screen.getByRole('button', { name: 'Resume', pressed: true })).toBeTruthy();
});
