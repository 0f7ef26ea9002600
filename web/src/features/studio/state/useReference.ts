import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Report } from '@/api/reportTypes';
import { referenceDesignQuery, runSimulation } from '@/api/studio';
import type { Studio } from './useStudio';

export interface Against {
  name: string;
  report: Report;
  why: string | null;
}

export type Reference = ReturnType<typeof useReference>;

/** What a run is compared with: one that was kept, or the reference, run with the same seed once there is a run of one's own. */
export function useReference(studio: Studio, isOffered = true) {
  const { scenario, seed, run } = studio;
  const [against, setAgainst] = useState<Against | null>(null);
  const isAttempted = run.phase === 'done';
  const client = useQueryClient();
  const reference = useMutation({
    mutationFn: async (): Promise<Against> => {
      const design = await client.fetchQuery(referenceDesignQuery(scenario.slug));
      let report: Report | null = null;
      const request = { scenario: scenario.slug, text: design.text, seed };
      for await (const message of runSimulation(request, new AbortController().signal)) {
        if (message.kind === 'report') report = message.report;
      }
      if (!report) throw new Error('The run ended without a report.');
      return { name: 'Reference', report, why: design.why };
    },
    onSuccess: setAgainst,
  });
  return {
    against,
    pin: () => run.report && setAgainst({ name: 'Kept run', report: run.report, why: null }),
    load: () => reference.mutate(),
    loading: reference.isPending,
    error: reference.error,
    isAttempted,
    isOffered,
  };
}
