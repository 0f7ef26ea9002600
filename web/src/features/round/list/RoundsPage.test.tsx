import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { round } from '../model/testing/rounds';
import { answering, show } from '../testing';
import { Component } from './RoundsPage';

const { summary } = round();
const open = { ...summary, stage: 'deep-dive' as const };
const judged = {
  ...summary,
  id: 'r2',
  title: 'A chat',
  submittedAt: '2026-11-20T15:00:00Z',
  rating: 'hire' as const,
  score: { low: 70, high: 72 },
  runPassed: true,
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('leads on with what is open, and to the scorecard of what was handed in', async () => {
  answering({ 'GET /api/rounds': () => [open, judged] });
  show(<Component />, '/rounds', '/rounds');
  const going = await screen.findByRole('row', { name: /Short links/ });
  expect(going.textContent).toContain('Open, deep dive');
  expect(within(going).getByRole('link').getAttribute('href')).toBe('/rounds/r1');
  const done = screen.getByRole('row', { name: /A chat/ });
  expect(done.textContent).toContain('70 to 72');
  expect(within(done).getByRole('link').getAttribute('href')).toBe('/rounds/r2/scorecard');
});

it('deletes a round once that was confirmed', async () => {
  let rounds = [open];
  const calls = answering({
    'GET /api/rounds': () => rounds,
    'DELETE /api/rounds/r1': () => {
      rounds = [];
      return new Response(null, { status: 204 });
    },
  });
  show(<Component />, '/rounds', '/rounds');
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Delete the round at Short links' }));
  expect(calls.some(({ method }) => method === 'DELETE')).toBe(false);
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(screen.getByText('No rounds yet.')).toBeTruthy());
});
