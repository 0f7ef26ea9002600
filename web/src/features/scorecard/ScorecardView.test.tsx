import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import { listenToKeys } from '@/shared/keys';
import { scorecard } from './model/testing/scorecard';
import { ScorecardView } from './ScorecardView';

let stop = () => {};
beforeEach(() => {
  stop();
  stop = listenToKeys();
});

function show(at = '/scorecards/a2') {
  const router = createMemoryRouter(
    [{ path: '/scorecards/:id', Component: () => <ScorecardView card={scorecard()} /> }],
    { initialEntries: [at] },
  );
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { router, evidence: within(screen.getByRole('region', { name: 'Evidence' })) };
}

describe('ScorecardView', () => {
  it('says outcome and point at the words that carry them', () => {
    const { evidence } = show();
    expect(
      evidence.getByRole('link', {
        name: /1, Met: One key per intent\.\s?The app sends one key\./,
      }),
    ).toBeTruthy();
    expect(
      evidence.getByRole('link', { name: /2, Violated: .*Delivery is exactly once\./ }),
    ).toBeTruthy();
  });

  it('shows the rule that gave the rating', () => {
    show();
    const verdict = within(screen.getByRole('complementary', { name: 'Verdict' }));
    expect(verdict.getByText('Why hire')).toBeTruthy();
    expect(verdict.getByText('Weight of 60 or more')).toBeTruthy();
  });

  it('goes through findings in reading order, opens them, and writes the address', async () => {
    const { router, evidence } = show();
    await userEvent.keyboard('j');
    expect(evidence.getByText('same on every retry')).toBeTruthy();
    await userEvent.keyboard('j');
    expect(router.state.location.hash).toBe('#p-no-exactly-once');
    await userEvent.keyboard('{Escape}');
    expect(router.state.location.hash).toBe('');
  });

  it('opens the finding that a link names', () => {
    const { evidence } = show('/scorecards/a2#p-one-key');
    expect(
      evidence.getByRole('button', { name: /One key per intent/, expanded: true }),
    ).toBeTruthy();
  });

  it('names missed points beside their probes', () => {
    const { evidence } = show();
    expect(evidence.getByText('How would you learn?')).toBeTruthy();
    expect(evidence.getByRole('button', { name: /Not observed: Point reconcile/ })).toBeTruthy();
  });

  it('filters by number and shows all again', async () => {
    const { evidence } = show();
    await userEvent.keyboard('3');
    expect(evidence.queryByRole('link', { name: /Met:/ })).toBeNull();
    expect(evidence.getByRole('link', { name: /Violated:/ })).toBeTruthy();
    await userEvent.keyboard('3');
    expect(evidence.getByRole('link', { name: /Met:/ })).toBeTruthy();
  });
});
