import { describe, expect, it } from 'vitest';
import { entryOf, gathered } from './gathered';

const full = (at: number, part: number) => ({
  at,
  kind: 'QueueFull',
  subject: 'app',
  sentence: `The queue of app #${part} is full at 64 and refuses.`,
});

describe('gathered', () => {
  it('tells what happens to many parts at once as one thing, in the order of the log', () => {
    const spike = { at: 5.1, kind: 'SpikeBegan', subject: 'users', sentence: 'users come faster.' };
    const log = [full(5, 3), spike, full(5.2, 1), full(6.9, 2), full(7.1, 9)];
    expect(gathered(log).map(({ at, more, index }) => [at, more, index])).toEqual([
      [5, 2, 0],
      [5.1, 0, 1],
      [7.1, 0, 4],
    ]);
  });

  it('keeps apart what is of a whole component, of another kind or of another component', () => {
    const whole = { ...full(5, 1), sentence: 'app begins to shed load.' };
    const other = { ...full(5, 1), subject: 'db' };
    const drained = { ...full(5, 1), kind: 'QueueDrained' };
    expect(gathered([whole, whole, other, drained]).map(({ more }) => more)).toEqual([0, 0, 0, 0]);
    expect(gathered([])).toEqual([]);
  });

  it('finds the entry that holds an event', () => {
    const entries = gathered([full(5, 1), full(5.1, 2), full(9, 1)]);
    expect([-1, 0, 1, 2].map((event) => entryOf(entries, event))).toEqual([-1, 0, 0, 1]);
  });
});
