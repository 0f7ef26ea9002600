import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Delivery as Told } from '@/api/types';
import { Delivery } from './Delivery';

const delivery: Told = {
  seconds: 75.4,
  words: 150,
  wordsPerMinute: 119,
  drifts: [],
  pauses: [{ at: 12.2, seconds: 2.5, words: '', sentence: 'The rows are stale.' }],
  fillers: {
    perMinute: 0.8,
    moments: [{ at: 3, seconds: 0.4, words: 'um', sentence: 'I think, um, so.' }],
  },
  hedges: [],
};

const row = (name: string) => {
  const item = screen.getByRole('heading', { name }).closest('li');
  if (!item) throw new Error(`${name} is no row`);
  return item;
};

it('counts, each with its time and its sentence', async () => {
  render(<Delivery delivery={delivery} />);
  expect(screen.getByText(/150 words in 1:15/)).toBeTruthy();
  expect(row('Pace').textContent).toContain('119');
  expect(row('Pace').textContent).toContain('no stretch of 45 s left it');
  await userEvent.click(within(row('Pauses')).getByText(/1 moment/));
  expect(row('Pauses').textContent).toContain('0:122.5 s The rows are stale.');
  expect(row('Fillers').textContent).toContain('um I think, um, so.');
  expect(within(row('Hedges')).queryByText(/moment/)).toBeNull();
  expect(row('Hedges').textContent).toContain('0');
});

it('says where the pace left quiet ground, and that dictation has no fillers', () => {
  const drifts = [{ from: 15, to: 75, wordsPerMinute: 201 }];
  render(<Delivery delivery={{ ...delivery, drifts, fillers: null }} />);
  expect(row('Pace').textContent).toContain('0:15 to 1:15: 201 words a minute');
  expect(row('Pace').textContent).not.toContain('no stretch');
  expect(row('Fillers').textContent).toContain('Not counted');
});

it('gives no score and no verdict', () => {
  const { container } = render(<Delivery delivery={delivery} />);
  expect(container.textContent).not.toMatch(/score|good|bad|amber|red\b|too (fast|slow)/i);
});
