import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Report } from '@/api/reportTypes';
import { askProbes } from '@/api/rounds';
import type { Probe, RoundDetail } from '@/api/roundTypes';
import { counted } from '@/shared/format';
import { announce } from '@/shared/ui';

export interface Probing {
  readonly probes: readonly Probe[];
  /** Asks what the design as it is kept gives reason to ask. */
  readonly look: (run: Look) => void;
  readonly isPending: boolean;
  readonly error: Error | null;
  /** The report that was looked at last. */
  readonly lookedAt: Report | null;
  /** What came of the last look; null before. */
  readonly added: number | null;
}

export interface Look {
  /** The report that is on the screen, so that nobody offers to look at it twice. */
  readonly report: Report | null;
  /** Has the design kept before the server looks at it. */
  readonly keep: () => Promise<void>;
  readonly onAdded?: () => void;
}

/** What the interviewer asks of the runs of a round. */
export function useProbing(round: RoundDetail): Probing {
  const [probes, setProbes] = useState(round.probes);
  const [lookedAt, setLookedAt] = useState<Report | null>(null);
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
    lookedAt,
    look: ({ report, keep, onAdded }) => {
      if (isPending) return;
      setLookedAt(report);
      mutate(keep, { onSuccess: ({ added }) => added.length > 0 && onAdded?.() });
    },
    isPending,
    error,
    added: data?.added.length ?? null,
  };
}
