import { describe, expect, it } from 'vitest';
import { countOutcomes, passes, step, toggleFilter } from './filter';

describe('countOutcomes', () => {
  it('counts each and all', () => {
    const counts = countOutcomes([{ outcome: 'met' }, { outcome: 'met' }, { outcome: 'unknown' }]);
    expect(counts).toEqual({
      all: 3,
      met: 2,
      partly: 0,
      violated: 0,
      'not-observed': 0,
      unknown: 1,
    });
  });
});

describe('toggleFilter', () => {
  it('shows all when chosen again', () => {
    expect(toggleFilter('met', 'met')).toBe('all');
    expect(toggleFilter('met', 'partly')).toBe('partly');
    expect(toggleFilter('all', 'all')).toBe('all');
  });
});

describe('passes', () => {
  it('lets through what was asked for', () => {
    expect(passes('all', { outcome: 'met' })).toBe(true);
    expect(passes('partly', { outcome: 'met' })).toBe(false);
  });
});

describe('step', () => {
  it.each([
    [null, 1, 'a'],
    [null, -1, 'c'],
    ['a', 1, 'b'],
    ['c', 1, 'c'],
    ['a', -1, 'a'],
    ['gone', 1, 'a'],
  ] as const)('from %s by %i is %s', (selected, by, expected) => {
    expect(step(['a', 'b', 'c'], selected, by)).toBe(expected);
  });

  it('has nowhere to go in an empty list', () => {
    expect(step([], null, 1)).toBeNull();
  });
});
