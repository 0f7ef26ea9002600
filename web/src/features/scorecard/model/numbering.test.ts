import { describe, expect, it } from 'vitest';
import { numbering } from './numbering';

const found = (criterion: string, ...spans: [number, number][]) => ({
  criterion,
  evidence: spans.map(([start, length]) => ({ start, length, quote: '' })),
});

describe('numbering', () => {
  it('follows the text and not the rubric', () => {
    const numbers = numbering([found('late', [90, 5]), found('early', [10, 5])]);
    expect([...numbers]).toEqual([
      ['early', 1],
      ['late', 2],
    ]);
  });

  it('takes the first of several places', () => {
    const numbers = numbering([found('a', [50, 5]), found('b', [80, 5], [10, 5])]);
    expect(numbers.get('b')).toBe(1);
  });

  it('keeps the rubric order for the same place', () => {
    expect(numbering([found('x', [5, 5]), found('y', [5, 9])]).get('x')).toBe(1);
  });

  it('gives no number to what has no words', () => {
    const numbers = numbering([found('none'), found('empty', [3, 0]), found('some', [4, 1])]);
    expect([...numbers]).toEqual([['some', 1]]);
  });
});
