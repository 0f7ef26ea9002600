import { describe, expect, it } from 'vitest';
import type { Hint } from '@/api/types';
import { costText, ladder, nextRung } from './hintLadder';

const hint = (ordinal: number, tier: Hint['tier']): Hint => ({
  ordinal,
  tier,
  tierName: 'A direction',
  cost: tier === 3 ? 'point-counts-nothing' : 'free',
  text: `Hint ${ordinal}`,
  atSeconds: 60 * ordinal,
  remaining: 3 - tier,
});

describe('ladder', () => {
  it('starts at the first rung', () => {
    expect(ladder([]).rungs.map((rung) => rung.state)).toEqual(['next', 'shut', 'shut']);
    expect(nextRung([])).toMatchObject({ tier: 1, cost: 'free' });
  });

  it('opens rungs in turn and says what the last one costs', () => {
    const { rungs } = ladder([hint(1, 1), hint(2, 2)]);
    expect(rungs.map((rung) => rung.state)).toEqual(['open', 'open', 'next']);
    expect(nextRung([hint(1, 1), hint(2, 2)])?.cost).toBe('point counts zero');
  });

  it('starts over after the last rung and keeps the earlier hints', () => {
    const { earlier, rungs } = ladder([hint(1, 1), hint(2, 2), hint(3, 3)]);
    expect(earlier).toHaveLength(3);
    expect(rungs.map((rung) => rung.state)).toEqual(['next', 'shut', 'shut']);
  });

  it('begins a new ladder when the server turns to another point', () => {
    const { earlier, rungs } = ladder([hint(1, 1), hint(2, 2), hint(3, 1)]);
    expect(earlier.map((given) => given.ordinal)).toEqual([1, 2]);
    expect(rungs[0]?.hint?.ordinal).toBe(3);
    expect(rungs[1]?.state).toBe('next');
  });
});

describe('costText', () => {
  it('is in words', () => {
    expect(costText('point-counts-nothing')).toBe('point counts zero');
    expect(costText('free')).toBe('free');
  });
});
