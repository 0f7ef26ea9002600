import { expect, it } from 'vitest';
import { roundTimes } from './timeAxis';

it.each([
  [5.5, [0, 1, 2, 3, 4, 5]],
  [26.5, [0, 5, 10, 15, 20, 25]],
  [40, [0, 10, 20, 30, 40]],
  [90, [0, 15, 30, 45, 60, 75, 90]],
  [300, [0, 60, 120, 180, 240, 300]],
])('names round moments of a run of %f s', (seconds, times) => {
  expect(roundTimes(seconds)).toEqual(times);
});

it('names few moments of a run of any length, and none behind its end', () => {
  for (const seconds of [0.3, 1, 7, 59, 61, 3599, 36_000, 86_400, 1e7]) {
    const times = roundTimes(seconds);
    expect(times.length).toBeLessThanOrEqual(8);
    expect(times.at(-1)).toBeLessThanOrEqual(seconds);
  }
});
