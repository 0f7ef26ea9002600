import type { RoundFinding, RoundPart } from '@/api/roundTypes';

export const partNames: Record<RoundPart, string> = {
  objective: 'Objectives',
  structure: 'Structure',
  cost: 'Cost',
  estimate: 'Estimates',
  clarifying: 'Questions',
  probe: 'Probes',
  talk: 'Talk',
};

const order = Object.keys(partNames) as RoundPart[];

export type Shown = 'all' | 'missed';

/** Whether something is left to earn, or was said that is wrong. */
export const isMissed = ({ outcome }: RoundFinding) => outcome !== 'met';

export interface PartFindings {
  readonly part: RoundPart;
  readonly findings: readonly RoundFinding[];
  readonly weight: number;
  readonly earnedLow: number;
  readonly earnedHigh: number;
}

/** Findings part by part, in the order in which a round goes; what a part earned is of all its findings. */
export function byPart(findings: readonly RoundFinding[], shown: Shown = 'all'): PartFindings[] {
  return order.flatMap((part) => {
    const all = findings.filter((finding) => finding.part === part);
    const kept = shown === 'all' ? all : all.filter(isMissed);
    if (kept.length === 0) return [];
    return [
      {
        part,
        findings: kept,
        // A misconception takes something off; it is nothing that could be earned.
        weight: sum(all, ({ kind, weight }) => (kind === 'point' ? weight : 0)),
        earnedLow: sum(all, ({ earnedLow }) => earnedLow),
        earnedHigh: sum(all, ({ earnedHigh }) => earnedHigh),
      },
    ];
  });
}

function sum(findings: readonly RoundFinding[], of: (finding: RoundFinding) => number): number {
  return findings.reduce((total, finding) => total + of(finding), 0);
}
