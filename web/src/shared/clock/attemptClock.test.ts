import { describe, expect, it } from 'vitest';
import {
  type AttemptClock,
  activeSeconds,
  advance,
  type ClockEvent,
  isRunning,
  startClock,
} from './attemptClock';

function play(clock: AttemptClock, ...events: [ClockEvent['type'], number][]): AttemptClock {
  return events.reduce((state, [type, at]) => advance(state, { type, at }), clock);
}

describe('attemptClock', () => {
  it('continues from the seconds already worked', () => {
    const clock = play(startClock(462, 1_000), ['tick', 2_000], ['tick', 3_000]);
    expect(activeSeconds(clock)).toBe(464);
  });

  it('counts the part of a second before a pause', () => {
    const clock = play(startClock(0, 0), ['tick', 1_000], ['pause', 1_700], ['tick', 9_000]);
    expect(clock.activeMs).toBe(1_700);
  });

  it('leaves out the time while paused', () => {
    const clock = play(startClock(0, 0), ['pause', 1_000], ['resume', 60_000], ['tick', 61_000]);
    expect(clock.activeMs).toBe(2_000);
  });

  it('leaves out the time while the tab is hidden', () => {
    const clock = play(
      startClock(0, 0),
      ['hide', 2_000],
      ['tick', 4_000],
      ['show', 50_000],
      ['tick', 51_000],
    );
    expect(clock.activeMs).toBe(3_000);
  });

  it('stays stopped when shown again but still paused', () => {
    const clock = play(startClock(0, 0), ['pause', 0], ['hide', 10], ['show', 20], ['tick', 3_000]);
    expect(isRunning(clock)).toBe(false);
    expect(clock.activeMs).toBe(0);
  });

  it('does not count a night of sleep', () => {
    const clock = play(
      startClock(0, 0),
      ['tick', 1_000],
      ['tick', 28_800_000],
      ['tick', 28_801_000],
    );
    expect(clock.activeMs).toBe(7_000);
  });

  it('never runs backwards when the clock does', () => {
    const clock = play(startClock(0, 10_000), ['tick', 4_000], ['tick', 11_000]);
    expect(clock.activeMs).toBe(1_000);
  });

  it('starts stopped in a hidden tab', () => {
    expect(play(startClock(5, 0, false), ['tick', 4_000]).activeMs).toBe(5_000);
  });
});
