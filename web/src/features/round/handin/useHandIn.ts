import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiProblem } from '@/api/problem';
import { keys } from '@/api/queries';
import { roundKeys, submitRound } from '@/api/rounds';
import type { RoundProgress } from '@/api/roundTypes';
import { addresses } from '@/shared/addresses';
import type { StudioPort } from '@/shared/studio/frame';
import { announce } from '@/shared/ui';
import { forgetHeard } from '../state/heard';
import { keepDesign } from '../state/kept';
import { keepPaused } from '../state/paused';
import { otherRound } from '../state/putRound';
import { useRound } from '../state/RoundContext';
import { forgetRan } from '../state/ran';

export interface HandingIn {
  readonly isPending: boolean;
  readonly progress: RoundProgress | null;
  readonly error: Error | null;
  readonly start: () => void;
  readonly reset: () => void;
}

/** Hands the round to the judge. Until the verdict is there, the round can be gone on with at any moment. */
export function useHandIn({ keeper, cancel }: StudioPort): HandingIn {
  const { sync, body, round } = useRound();
  const { id } = round.summary;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [progress, setProgress] = useState<RoundProgress | null>(null);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: async () => {
      setProgress(null);
      // What runs for oneself takes the place that the judging needs.
      cancel();
      await keepDesign(keeper);
      // What is typed is saved first, so that the revision is the one that the server knows.
      sync.leave();
      const { phase, text, revision } = await sync.hold();
      if (phase !== 'held')
        throw new Error('What you typed is not saved yet. See the notice above.');
      const events = submitRound(id, body(text, revision));
      for (;;) {
        const { done, value } = await events.next();
        if (done) return value;
        setProgress(value);
        announce(value.doing);
      }
    },
    onSuccess: () => {
      sync.finish();
      forgetHeard(localStorage, id);
      forgetRan(localStorage, id);
      keepPaused(localStorage, id, false);
      client.removeQueries({ queryKey: [...roundKeys.all, 'one', id] });
      void client.invalidateQueries({ queryKey: roundKeys.all });
      void client.invalidateQueries({ queryKey: keys.home });
      return navigate(addresses.roundScorecard(id), { replace: true });
    },
    onError: (failure) => {
      sync.release();
      if (!(failure instanceof ApiProblem)) return;
      const other = otherRound(failure);
      if (other) sync.conflict(other);
      if (failure.is('/problems/round-already-submitted')) {
        navigate(addresses.roundScorecard(id), { replace: true });
      }
    },
  });
  return { isPending, progress, error, start: () => !isPending && mutate(), reset };
}
