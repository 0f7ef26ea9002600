import type { DesignStage, Nudge, NudgeCondition, StagePlan } from '@/api/roundTypes';

/** What is known of a round when the interviewer looks up. */
export interface Facts {
  readonly stage: DesignStage;
  readonly secondsInStage: number;
  readonly asked: number;
  readonly estimated: number;
  /** Components of one's own in the design. */
  readonly drawn: number;
  readonly hasRun: boolean;
  /** What was noted in this stage. */
  readonly notes: string;
  /** Probes that wait for an answer. */
  readonly openProbes: number;
}

export interface Said {
  /** Identity within the plan. */
  readonly key: string;
  readonly say: string;
}

const holds: Record<NudgeCondition, (facts: Facts) => boolean> = {
  always: () => true,
  'nothing-asked': ({ asked }) => asked === 0,
  'nothing-estimated': ({ estimated }) => estimated === 0,
  'nothing-drawn': ({ drawn }) => drawn === 0,
  'nothing-run': ({ hasRun }) => !hasRun,
  'nothing-noted': ({ notes }) => notes.trim() === '',
  'probe-open': ({ openProbes }) => openProbes > 0,
};

/** What the interviewer says by the way: of what is due in this stage and was not heard, the latest. */
export function nudgeFor(
  plan: readonly StagePlan[],
  facts: Facts,
  heard: ReadonlySet<string>,
): Said | null {
  const nudges = plan.find(({ stage }) => stage === facts.stage)?.nudges ?? [];
  const isDue = (nudge: Nudge) =>
    facts.secondsInStage >= nudge.afterMinutes * 60 && holds[nudge.if](facts);
  const due = nudges
    .map((nudge, index) => ({ nudge, key: `${facts.stage}.${index}` }))
    .filter(({ nudge, key }) => isDue(nudge) && !heard.has(key))
    .sort((one, other) => other.nudge.afterMinutes - one.nudge.afterMinutes);
  const first = due[0];
  return first ? { key: first.key, say: first.nudge.say } : null;
}
