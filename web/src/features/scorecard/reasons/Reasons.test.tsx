import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Scorecard } from '@/api/types';
import { listenToKeys } from '@/shared/keys';
import { scorecardMarkdown } from '../model/markdown';
import { evidence, finding } from '../model/testing/findings';
import { phrasing } from '../model/testing/phrasings';
import { scorecard } from '../model/testing/scorecard';
import { ScorecardView } from '../ScorecardView';

let stop = () => {};
beforeEach(() => {
  stop();
  stop = listenToKeys();
});

const { answer } = scorecard();
const [claim, denial] = evidence(answer, 'The app sends one key.', 'Delivery is exactly once.');
if (!claim || !denial) throw new Error('the answer has both');

const doubtful = scorecard({
  contradictions: [{ criterion: 'one-key', about: 'One key per intent', claim, denial }],
  cautions: [
    { kind: 'term-list', reason: '62 % of its words stand in lists.', evidence: [denial] },
  ],
});

const explained = scorecard({
  findings: [
    finding('one-key', {
      title: 'One key per intent',
      outcome: 'partly',
      evidence: [claim],
      missing: ['intent'],
      matches: [phrasing()],
    }),
    finding('reconcile', { outcome: 'not-observed', nearest: phrasing({ percent: 31 }) }),
    finding('alerts', { outcome: 'not-observed' }),
  ],
});

function show(card: Scorecard, hash = '') {
  const router = createMemoryRouter(
    [{ path: '/scorecards/:id', Component: () => <ScorecardView card={card} /> }],
    { initialEntries: [`/scorecards/a2${hash}`] },
  );
  const { container } = render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return {
    evidence: within(screen.getByRole('region', { name: 'Evidence' })),
    sheet: container.querySelector('article') as HTMLElement,
  };
}

const said = (element: HTMLElement) => element.nextElementSibling?.textContent;

describe('an opened point', () => {
  it('shows the phrasing matched, what was found of it, its sentence, and what was missing', () => {
    const { evidence } = show(explained, '#p-one-key');
    expect(said(evidence.getByText('Matched'))).toBe(
      '“one keys for one intent”, 50 % of it: one, keys (“key”)“The app sends one key.”',
    );
    expect(said(evidence.getByText('Missing'))).toBe('intent');
  });

  it('shows the nearest sentence where nothing was observed', () => {
    const { evidence } = show(explained, '#p-reconcile');
    expect(said(evidence.getByText('Nearest'))).toBe(
      '“The app sends one key.” – it covers 31 % of “one keys for one intent”; missing: intent',
    );
  });

  it('says nothing of a nearest sentence where there is none', () => {
    const { evidence } = show(explained, '#p-alerts');
    expect(evidence.queryByText('Nearest')).toBeNull();
    expect(evidence.getByText('Part of')).toBeTruthy();
  });

  it('leads to the sentence in the answer, and back', async () => {
    const { evidence } = show(explained, '#p-reconcile');
    const quote = evidence.getByRole('link', { name: /^“The app sends one key/ });
    await userEvent.click(quote);
    expect(document.activeElement?.id).toBe('reason-place-0');
    await userEvent.click(evidence.getByRole('button', { name: 'Back to what it is about' }));
    expect(document.activeElement).toBe(quote);
  });
});

describe('a hovered point', () => {
  it('shows the same without being opened', async () => {
    const { evidence } = show(explained);
    await userEvent.hover(evidence.getByRole('button', { name: /One key per intent/ }));
    expect(evidence.getByText(/^Matched: “one keys for one intent”, 50 %/)).toBeTruthy();
    expect(evidence.getByText('For full credit: intent')).toBeTruthy();
  });
});

describe('reservations', () => {
  it('are said above the evidence, with the way to each place', async () => {
    const { evidence } = show(doubtful);
    const section = within(evidence.getByRole('region', { name: 'Reservations' }));
    expect(section.getByText(/Why this is not rated higher/).parentElement?.textContent).toBe(
      'Why this is not rated higher: 62 % of its words stand in lists.',
    );
    expect(section.getByText('About: One key per intent')).toBeTruthy();
    const [, , second] = section.getAllByRole('link');
    if (!second) throw new Error('three quotes are expected');
    await userEvent.click(second);
    expect(document.activeElement?.id).toBe('reason-place-1');
    await userEvent.keyboard('{Escape}');
    expect(document.getElementById('reason-place-1')).toBeNull();
  });

  it('are not there where there are none', () => {
    const { evidence } = show(scorecard());
    expect(evidence.queryByRole('region', { name: 'Reservations' })).toBeNull();
  });

  it('stand on paper and in the Markdown too', () => {
    const { sheet } = show(doubtful);
    const both = 'You say both: “The app sends one key.” and “Delivery is exactly once.”';
    for (const text of [sheet.textContent, scorecardMarkdown(doubtful, 'UTC')]) {
      expect(text).toContain(both);
      expect(text).toContain('62 % of its words stand in lists.');
    }
  });
});

describe('the Markdown and the print', () => {
  it('say what was matched, what came nearest, and what was missing', () => {
    const { sheet } = show(explained);
    for (const text of [sheet.textContent, scorecardMarkdown(explained, 'UTC')]) {
      expect(text).toContain('Matched: “one keys for one intent”, 50 % of it: one, keys (“key”)');
      expect(text).toContain('Nearest: “The app sends one key.” – it covers 31 % of');
      expect(text).toContain('Missing: intent');
    }
  });
});
