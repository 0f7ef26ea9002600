import { ApiProblem } from '@/api/problem';
import { saveRound } from '@/api/rounds';
import type { RoundDetail, SaveRound } from '@/api/roundTypes';
import type { OtherVersion } from '@/shared/drafts/draftState';
import type { PutOutcome } from '@/shared/drafts/draftSync';
import { typedIn, write } from '../model/typed';

export async function putRound(id: string, round: SaveRound): Promise<PutOutcome> {
  try {
    return { kind: 'saved', ...(await saveRound(id, round)) };
  } catch (error) {
    return error instanceof ApiProblem ? refused(error) : { kind: 'failed' };
  }
}

/** What a refusal means for what was typed. Anything unforeseen is tried again rather than given up. */
export function refused(problem: ApiProblem): PutOutcome {
  const other = otherRound(problem);
  if (other) return { kind: 'conflict', other };
  if (problem.is('/problems/round-already-submitted')) return { kind: 'submitted' };
  if (problem.status === 413) return { kind: 'too-long' };
  if (problem.status === 404 || problem.status === 410) return { kind: 'gone' };
  return { kind: 'failed' };
}

/** The round as another window has saved it, which the refusal brings along. */
export function otherRound(problem: ApiProblem): OtherVersion | null {
  if (!problem.is('/problems/round-conflict')) return null;
  const round = problem.extensions.round as RoundDetail;
  return {
    text: write(typedIn(round)),
    revision: round.revision,
    savedAt: round.summary.savedAt,
  };
}
