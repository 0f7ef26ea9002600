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

/** What the interviewer says by the way: of what is due in this stage the latest, and nothing that is older than what was heard. */
export function nudgeFor(
  plan: readonly StagePlan[],
  facts: Facts,
  heard: ReadonlySet<string>,
): Said | null {
  const all = keyed(plan, facts.stage);
  const upTo = Math.max(
    Number.NEGATIVE_INFINITY,
    ...all.filter(({ key }) => heard.has(key)).map(({ nudge }) => nudge.afterMinutes),
  );
  const due = all
    .filter(
      ({ nudge, key }) => nudge.afterMinutes >= upTo && !heard.has(key) && isDue(nudge, facts),
    )
    .sort((one, other) => other.nudge.afterMinutes - one.nudge.afterMinutes);
  const first = due[0];
  return first ? { key: first.key, say: first.nudge.say } : null;
}

/** Whether what was said still has a reason. */
export function stillHolds(plan: readonly StagePlan[], facts: Facts, said: Said): boolean {
  return keyed(plan, facts.stage).some(({ nudge, key }) => key === said.key && isDue(nudge, facts));
}

const keyed = (plan: readonly StagePlan[], stage: DesignStage) =>
  (plan.find((one) => one.stage === stage)?.nudges ?? []).map((nudge, index) => ({
    nudge,
    key: `${stage}.${index}`,
  }));

const isDue = (nudge: Nudge, facts: Facts) =>
  facts.secondsInStage >= nudge.afterMinutes * 60 && holds[nudge.if](facts);
