import { describe, expect, it } from 'vitest';
import { scoreBar } from './scoreBar';

const bands = [
  { rating: 'strong-hire', from: 80 },
  { rating: 'hire', from: 60 },
  { rating: 'strong-no-hire', from: 0 },
] as const;

describe('scoreBar', () => {
  it('draws the range from the low end and sorts the thresholds', () => {
    expect(scoreBar({ low: 65.5, high: 69.5 }, [...bands])).toEqual({
      fill: 65.5,
      range: 4,
      thresholds: [60, 80],
    });
  });

  it('stays inside the bar', () => {
    expect(scoreBar({ low: -3, high: 104 }, [])).toEqual({ fill: 0, range: 100, thresholds: [] });
  });
});
