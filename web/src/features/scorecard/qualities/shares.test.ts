import { describe, expect, it } from 'vitest';
import { healthyShares, verdictOf } from './shares';

const bands = [
  { part: 'situation', healthyFrom: 15, healthyTo: 20 },
  { part: 'task', healthyFrom: 10, healthyTo: 15 },
  { part: 'action', healthyFrom: 50, healthyTo: 60 },
  { part: 'result', healthyFrom: 15, healthyTo: 20 },
] as const;

describe('healthyShares', () => {
  it('fills the bar', () => {
    const shares = healthyShares(bands);
    expect(shares.reduce((sum, { percent }) => sum + percent, 0)).toBeCloseTo(100);
    expect(shares.map(({ percent }) => Math.round(percent))).toEqual([17, 12, 54, 17]);
  });

  it('copes with nothing', () => {
    expect(healthyShares([])).toEqual([]);
  });
});

describe('verdictOf', () => {
  it.each([
    [14.9, 'below'],
    [15, 'within'],
    [20, 'within'],
    [20.1, 'above'],
  ])('%d %% is %s', (percent, expected) => {
    expect(verdictOf({ percent, healthyFrom: 15, healthyTo: 20 })).toBe(expected);
  });
});
