import { describe, expect, it } from 'vitest';
import { overTime, paceOf, planned, usedShare } from './pace';
import { plan } from './testing/rounds';

const [clarify, estimate] = plan as [(typeof plan)[0], (typeof plan)[0]];

describe('planned', () => {
  it('names a span, or one number where there is no leeway', () => {
    expect(planned(estimate)).toBe('3–5 min');
    expect(planned(clarify)).toBe('2 min');
  });
});

describe('paceOf', () => {
  it.each([
    [0, 'unused'],
    [1, 'within'],
    [300, 'within'],
    [301, 'over'],
  ] as const)('after %i s of 3 to 5 min is %s', (seconds, pace) => {
    expect(paceOf(estimate, seconds)).toBe(pace);
  });
});

describe('usedShare', () => {
  it('is full, and no more, past the end', () => {
    expect(usedShare(clarify, 60)).toBe(0.5);
    expect(usedShare(clarify, 600)).toBe(1);
  });
});

describe('overTime', () => {
  it('says nothing before a whole minute has passed', () => {
    expect(overTime(1_979, 1_920)).toBeNull();
    expect(overTime(1_980, 1_920)).toMatch(/^1 minute over the plan\./);
    expect(overTime(2_100, 1_920)).toMatch(/^3 minutes over the plan\./);
  });
});
