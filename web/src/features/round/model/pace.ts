import type { StagePlan } from '@/api/roundTypes';
import { counted } from '@/shared/format';

/** `4 to 7 min`, or `5 min` where there is no leeway. */
export function planned({ leastMinutes, mostMinutes }: StagePlan): string {
  return leastMinutes === mostMinutes ? `${mostMinutes} min` : `${leastMinutes}–${mostMinutes} min`;
}

export type Pace = 'unused' | 'within' | 'over';

export function paceOf(plan: StagePlan, seconds: number): Pace {
  if (seconds < 1) return 'unused';
  return seconds > plan.mostMinutes * 60 ? 'over' : 'within';
}

/** How much of a stage's time is used, 0 to 1. */
export function usedShare(plan: StagePlan, seconds: number): number {
  return Math.min(1, seconds / (plan.mostMinutes * 60));
}

/** What is said of a round that is longer than planned; null while it is not. */
export function overTime(seconds: number, targetSeconds: number): string | null {
  const minutes = Math.floor((seconds - targetSeconds) / 60);
  if (targetSeconds <= 0 || minutes < 1) return null;
  return `${counted(minutes, 'minute')} over the plan. You can go on; an interviewer would come to an end.`;
}
