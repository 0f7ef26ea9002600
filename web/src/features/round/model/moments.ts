import type { RoundFinding } from '@/api/roundTypes';
import type { Outcome } from '@/api/types';

export interface ShownMoment {
  readonly key: string;
  readonly outcome: Outcome;
  /** Null where the design is meant, at any moment. */
  readonly moment: number | null;
  readonly place: string;
  readonly sentence: string;
}

/** What findings show in the run and in the design: moments first, in the order of the run. */
export function momentsOf(findings: readonly RoundFinding[]): ShownMoment[] {
  const all = findings.flatMap(({ criterion, outcome, evidence }) =>
    evidence.flatMap(({ kind, moment, place, sentence }) => {
      if (kind !== 'run' && kind !== 'design') return [];
      if (typeof moment !== 'number' && !place) return [];
      const at = typeof moment === 'number' ? moment : null;
      const key = `${criterion} ${at} ${place ?? ''} ${sentence}`;
      return [{ key, outcome, moment: at, place: place ?? '', sentence }];
    }),
  );
  const when = ({ moment }: ShownMoment) => moment ?? Number.POSITIVE_INFINITY;
  return all.sort((one, other) => (when(one) === when(other) ? 0 : when(one) - when(other)));
}
