import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { Term } from '@/api/types';
import { Terms } from './Terms';

const terms: Term[] = [
  {
    id: 'jitter',
    name: 'Jitter',
    definition: 'Chance in a delay.',
    relations: [
      { kind: 'part-of', id: 'backoff', name: 'Backoff', definition: 'Waiting longer each time.' },
      { kind: 'remedies', id: 'retry-storm', name: 'Retry storm', definition: 'All at once.' },
      { kind: 'remedies', id: 'herd', name: 'Thundering herd', definition: 'All wake for one.' },
    ],
  },
  { id: 'retry-storm', name: 'Retry storm', definition: 'All at once.', relations: [] },
];

beforeEach(() => {
  render(<Terms terms={terms} />);
});

const lines = () => screen.getAllByRole('definition').map((line) => line.textContent);

it('says what a term is part of and what it remedies, a line for each', () => {
  expect(lines()).toEqual([
    'Chance in a delay.',
    'Part of Backoff',
    'Remedies Retry storm, Thundering herd',
    'All at once.',
  ]);
});

it('leads to what is a term itself, and leaves the address alone', async () => {
  const before = window.location.href;
  await userEvent.click(screen.getByRole('link', { name: 'Retry storm' }));
  expect(document.activeElement?.textContent).toBe('Retry stormAll at once.');
  expect(window.location.href).toBe(before);
});

it('unfolds what any other concept means, by keyboard as well, and folds it again', async () => {
  const herd = screen.getByRole('button', { name: 'Thundering herd' });
  herd.focus();
  await userEvent.keyboard('{Enter}');
  expect(herd.getAttribute('aria-expanded')).toBe('true');
  const meaning = document.getElementById(herd.getAttribute('aria-controls') ?? '');
  expect(meaning?.textContent).toBe('Thundering herd. All wake for one.');
  await userEvent.keyboard('{Enter}');
  expect(herd.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByText(/All wake for one/)).toBeNull();
});
