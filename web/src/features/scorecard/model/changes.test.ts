import { describe, expect, it } from 'vitest';
import type { Change } from '@/api/types';
import { listChanges, signed } from './changes';

const change = (criterion: string, delta: number): Change => ({
  criterion,
  title: criterion,
  from: 'partly',
  to: 'met',
  delta,
});

describe('listChanges', () => {
  it('shows what moved most first', () => {
    const { shown, rest } = listChanges([change('a', 1), change('b', -6), change('c', 3)]);
    expect(shown.map(({ criterion }) => criterion)).toEqual(['b', 'c', 'a']);
    expect(rest).toBeNull();
  });

  it('sums the rest, and never sums only one', () => {
    const many = [9, 8, 7, 6, 5, 4, 3].map((delta) => change(String(delta), delta));
    expect(listChanges(many).rest).toEqual({ count: 2, delta: 7 });
    expect(listChanges(many.slice(1)).rest).toBeNull();
  });
});

describe('signed', () => {
  it.each([
    [10.5, '+10.5'],
    [-3, '−3'],
    [0, '0'],
  ])('%d is %s', (delta, text) => {
    expect(signed(delta)).toBe(text);
  });
});
