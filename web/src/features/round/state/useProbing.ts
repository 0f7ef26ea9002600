import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { askProbes } from '@/api/rounds';
import type { Probe, RoundDetail } from '@/api/roundTypes';
import { counted } from '@/shared/format';
import { announce } from '@/shared/ui';

export interface Probing {
  readonly probes: readonly Probe[];
  /** Asks what the design as it is kept gives reason to ask. */
  readonly look: (keep: () => Promise<void>, onAdded?: () => void) => void;
  readonly isPending: boolean;
  readonly error: Error | null;
  /** What came of the last look; null before. */
  readonly added: number | null;
}

/** What the interviewer asks of the runs of a round. */
export function useProbing(round: RoundDetail): Probing {
  const [probes, setProbes] = useState(round.probes);
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: async (keep: () => Promise<void>) => {
      await keep();
      return askProbes(round.summary.id);
    },
    onSuccess: ({ added, probes }) => {
      setProbes(probes);
      announce(
        added.length === 0
          ? 'This run gives no reason for another question.'
          : `The interviewer asks ${counted(added.length, 'question')} about the run.`,
      );
    },
  });
  return {
    probes,
    look: (keep, onAdded) => {
      if (isPending) return;
      mutate(keep, { onSuccess: ({ added }) => added.length > 0 && onAdded?.() });
    },
    isPending,
    error,
    added: data?.added.length ?? null,
  };
}
