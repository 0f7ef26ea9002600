import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, body } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import { scorecardQuery } from '@/api/queries';
import { addresses } from '@/shared/addresses';
import { forgetAfterAttempt } from '@/shared/attempts/useStartAttempt';
import type { DraftSync } from '@/shared/drafts/draftSync';
import { otherVersion } from '../draft/putDraft';

export interface Submission {
  readonly judging: boolean;
  /** What failed, and what is safe. */
  readonly failure: string | null;
  readonly submit: () => void;
}

/** Hands the text to the judge. Until the scorecard is there, saving can be taken up again at any moment. */
export function useSubmission(
  id: string,
  sync: DraftSync,
  activeSeconds: () => number,
): Submission {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const { phase, text, revision } = await sync.hold();
      if (phase !== 'held') throw new NotHeld();
      const draft = { text, activeSeconds: activeSeconds(), revision };
      return body(api.POST('/api/attempts/{id}/submit', { params: { path: { id } }, body: draft }));
    },
    onSuccess: (scorecard) => {
      sync.finish();
      client.setQueryData(scorecardQuery(id).queryKey, scorecard);
      forgetAfterAttempt(client);
      return navigate(addresses.scorecard(id), { replace: true });
    },
    onError: (failure) => {
      sync.release();
      if (!(failure instanceof ApiProblem)) return;
      if (failure.is('/problems/draft-conflict')) sync.conflict(otherVersion(failure));
      if (failure.is('/problems/already-submitted'))
        navigate(addresses.scorecard(id), { replace: true });
    },
  });
  return {
    judging: isPending,
    failure: error && inWords(error),
    submit: () => !isPending && mutate(),
  };
}

/** The draft is in a state that must be settled first, and its own notice says which. */
class NotHeld extends Error {}

function inWords(error: Error): string | null {
  if (error instanceof NotHeld) return null;
  if (error instanceof ApiProblem && error.is('/problems/draft-conflict')) return null;
  const reason = error instanceof ApiProblem ? (error.detail ?? error.title) : error.message;
  return `The answer was not judged. ${reason} Your text is safe; submit again when you like.`;
}
