import type { DesignStage, StageNotes } from '@/api/roundTypes';
import {
  type AttemptClock,
  advance,
  type ClockEvent,
  startClock,
} from '@/shared/clock/attemptClock';

/** How long somebody has worked in each stage. The clock below it says what counts as work. */
export interface StageClock {
  readonly clock: AttemptClock;
  readonly stage: DesignStage;
  readonly spentMs: Readonly<Partial<Record<DesignStage, number>>>;
}

export type StageClockEvent =
  | ClockEvent
  | { readonly type: 'enter'; readonly stage: DesignStage; readonly at: number };

interface Start {
  readonly stage: DesignStage;
  readonly stages: readonly StageNotes[];
  /** Seconds of the round in all, where this browser knows of more than was saved. */
  readonly activeSeconds: number;
  readonly at: number;
  readonly visible?: boolean;
  readonly paused?: boolean;
}

export function startStageClock({
  stage,
  stages,
  activeSeconds,
  at,
  visible,
  paused = false,
}: Start): StageClock {
  const saved = stages.reduce((sum, one) => sum + one.activeSeconds, 0);
  const spent = Object.fromEntries(stages.map((one) => [one.stage, one.activeSeconds * 1000]));
  const more = Math.max(0, activeSeconds - saved) * 1000;
  return {
    clock: { ...startClock(Math.max(saved, activeSeconds), at, visible), paused },
    stage,
    spentMs: { ...spent, [stage]: (spent[stage] ?? 0) + more },
  };
}

export function advanceStage(now: StageClock, event: StageClockEvent): StageClock {
  const clock = advance(now.clock, event.type === 'enter' ? { type: 'tick', at: event.at } : event);
  const worked = clock.activeMs - now.clock.activeMs;
  const spentMs =
    worked === 0
      ? now.spentMs
      : { ...now.spentMs, [now.stage]: (now.spentMs[now.stage] ?? 0) + worked };
  return { clock, spentMs, stage: event.type === 'enter' ? event.stage : now.stage };
}

export const secondsIn = (clock: StageClock, stage: DesignStage): number =>
  (clock.spentMs[stage] ?? 0) / 1000;
