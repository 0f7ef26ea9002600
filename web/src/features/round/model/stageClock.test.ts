import { describe, expect, it } from 'vitest';
import { activeSeconds } from '@/shared/clock/attemptClock';
import { advanceStage, type StageClockEvent, secondsIn, startStageClock } from './stageClock';

const start = { stage: 'clarify', stages: [], activeSeconds: 0, at: 0 } as const;

const clockAfter = (...events: StageClockEvent[]) =>
  events.reduce(advanceStage, startStageClock(start));

describe('advanceStage', () => {
  it('counts for the stage that one is in', () => {
    const clock = clockAfter(
      { type: 'tick', at: 2_000 },
      { type: 'enter', stage: 'estimate', at: 3_000 },
      { type: 'tick', at: 5_000 },
    );
    expect(secondsIn(clock, 'clarify')).toBe(3);
    expect(secondsIn(clock, 'estimate')).toBe(2);
    expect(activeSeconds(clock.clock)).toBe(5);
  });

  it('counts on where a stage is entered again', () => {
    const clock = clockAfter(
      { type: 'enter', stage: 'estimate', at: 1_000 },
      { type: 'enter', stage: 'clarify', at: 2_000 },
      { type: 'tick', at: 4_000 },
    );
    expect(secondsIn(clock, 'clarify')).toBe(3);
  });

  it('stands still while the tab is hidden or the round is paused', () => {
    const clock = clockAfter(
      { type: 'hide', at: 1_000 },
      { type: 'show', at: 4_000 },
      { type: 'pause', at: 5_000 },
      { type: 'enter', stage: 'high-level', at: 7_000 },
      { type: 'resume', at: 8_000 },
      { type: 'tick', at: 9_000 },
    );
    expect(secondsIn(clock, 'clarify')).toBe(2);
    expect(secondsIn(clock, 'high-level')).toBe(1);
  });
});

describe('startStageClock', () => {
  it('goes on from what was saved', () => {
    const stages = [{ stage: 'clarify', notes: '', activeSeconds: 90 } as const];
    const clock = startStageClock({ stage: 'estimate', stages, activeSeconds: 90, at: 0 });
    expect(secondsIn(clock, 'clarify')).toBe(90);
    expect(secondsIn(clock, 'estimate')).toBe(0);
  });

  it('gives time that only this browser knows of to the stage that one was in', () => {
    const stages = [{ stage: 'clarify', notes: '', activeSeconds: 90 } as const];
    const clock = startStageClock({ stage: 'estimate', stages, activeSeconds: 100, at: 0 });
    expect(secondsIn(clock, 'estimate')).toBe(10);
    expect(activeSeconds(clock.clock)).toBe(100);
  });
});
