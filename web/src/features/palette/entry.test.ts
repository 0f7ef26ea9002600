import { expect, it } from 'vitest';
import { type Entry, matching } from './entry';

const entry = (title: string): Entry => ({
  id: title,
  group: 'Commands',
  title,
  icon: 'check',
  run: () => {},
});

it('finds every word in any order', () => {
  const entries = ['Set level to Staff', 'Use the dark theme'].map(entry);
  expect(matching(entries, 'staff level').map(({ title }) => title)).toEqual([
    'Set level to Staff',
  ]);
  expect(matching(entries, '')).toHaveLength(2);
  expect(matching(entries, 'nothing')).toEqual([]);
});
