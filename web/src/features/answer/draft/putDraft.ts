import { api, body } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import type { DraftBody, PutOutcome } from '@/shared/drafts/draftSync';

/** Browsers refuse to let more than 64 KB of requests outlive a page, and two saves may be under way. */
const outlivesPageBelow = 28_000;
const patienceMs = 10_000;

export async function putDraft(id: string, draft: DraftBody): Promise<PutOutcome> {
  try {
    const saved = await body(
      api.PUT('/api/attempts/{id}/draft', {
        params: { path: { id } },
        body: draft,
        keepalive: draft.text.length < outlivesPageBelow,
        signal: AbortSignal.timeout(patienceMs),
      }),
    );
    return { kind: 'saved', ...saved };
  } catch (error) {
    return error instanceof ApiProblem ? refused(error) : { kind: 'failed' };
  }
}

/** What a refusal means for the text. Anything unforeseen is tried again rather than given up. */
export function refused(problem: ApiProblem): PutOutcome {
  if (problem.is('/problems/draft-conflict'))
    return { kind: 'conflict', other: otherVersion(problem) };
  if (problem.is('/problems/already-submitted')) return { kind: 'submitted' };
  if (problem.status === 413) return { kind: 'too-long' };
  if (problem.status === 404 || problem.status === 410) return { kind: 'gone' };
  return { kind: 'failed' };
}

export function otherVersion({ extensions }: ApiProblem) {
  return {
    text: String(extensions.text ?? ''),
    revision: Number(extensions.revision ?? 0),
    savedAt: typeof extensions.savedAt === 'string' ? extensions.savedAt : null,
  };
}
