import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import type { RoundSummary } from '@/api/roundTypes';
import { DesignRounds } from './DesignRounds';

const open: RoundSummary = {
  id: 'r1',
  scenario: 'shop',
  title: 'A shop at noon',
  level: 'senior',
  stage: 'estimate',
  startedAt: '2026-11-20T14:00:00Z',
  savedAt: '2026-11-20T14:10:00Z',
  submittedAt: null,
  activeSeconds: 750,
  targetSeconds: 3600,
  rating: null,
  score: null,
  runPassed: null,
};
const judged: RoundSummary = {
  ...open,
  id: 'r2',
  title: 'A chat',
  submittedAt: '2026-11-19T15:00:00Z',
  rating: 'hire',
};

afterEach(cleanup);

const show = (one: RoundSummary | null, recent: RoundSummary[]) =>
  render(
    <MemoryRouter>
      <DesignRounds open={one} recent={recent} />
    </MemoryRouter>,
  );

it('leads on with the open round, and to the scorecards of the others', () => {
  show(open, [judged]);
  const going = screen.getByRole('link', { name: 'A shop at noon' });
  expect(going.getAttribute('href')).toBe('/rounds/r1');
  expect(screen.getByText('Open, 12:30 spent')).toBeTruthy();
  const done = screen.getByRole('link', { name: 'A chat' });
  expect(done.getAttribute('href')).toBe('/rounds/r2/scorecard');
});

it('is not there before the first round', () => {
  const { container } = show(null, []);
  expect(container.textContent).toBe('');
});
