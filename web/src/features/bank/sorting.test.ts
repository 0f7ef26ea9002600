import { expect, it } from 'vitest';
import { ariaSort, clickedSort, nextSort, sortWords } from './sorting';

it('S walks through every order and comes back', () => {
  const first = { by: 'title', descending: false } as const;
  let sort = nextSort(first, false);
  const seen = [sortWords(first)];
  while (sortWords(sort) !== seen[0] && seen.length < 20) {
    seen.push(sortWords(sort));
    sort = nextSort(sort, false);
  }
  expect(seen).toHaveLength(8);
  expect(seen).not.toContain('match');
});

it('a column’s head turns its own order around, and starts the last answers with the newest', () => {
  const byTitle = { by: 'title', descending: false } as const;
  expect(clickedSort(byTitle, 'title')).toEqual({ by: 'title', descending: true });
  expect(clickedSort(byTitle, 'difficulty')).toEqual({ by: 'difficulty', descending: false });
  expect(clickedSort(byTitle, 'last')).toEqual({ by: 'last', descending: true });
});

it('ariaSort names one column at most', () => {
  expect(ariaSort({ by: 'minutes', descending: true }, 'minutes')).toBe('descending');
  expect(ariaSort({ by: 'minutes', descending: true }, 'title')).toBe('none');
});
