import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Report } from '@/api/reportTypes';
import { readDesignById, referenceDesignQuery, runSimulation } from '@/api/studio';
import type { RunRequest } from '@/api/studioTypes';
import { asked } from '../lab/whatIf';
import { Runner } from '../model/runner';
import type { Studio } from './useStudio';

export interface Against {
  name: string;
  report: Report;
  /** What was asked for of that report. */
  of: RunRequest | null;
  why: string | null;
}

/** A design that is run to be compared with. */
interface Other {
  name: string;
  read: () => Promise<{ text: string; why: string | null }>;
}

export type Reference = ReturnType<typeof useReference>;

/**
 * What a run is compared with: one that was kept, another design or version of one's own, or, once there is a run of
 * one's own, the reference. Others run with the same seed, faults and load as this one does.
 */
export function useReference(studio: Studio, isOffered = true) {
  const { scenario, seed, run, lab } = studio;
  const [against, setAgainst] = useState<Against | null>(null);
  const [name, setName] = useState('');
  const [unread, setUnread] = useState<Error | null>(null);
  const [runner] = useState(() => new Runner(runSimulation));
  const other = useSyncExternalStore(runner.subscribe, runner.read);
  const client = useQueryClient();
  /** Whoever asks for another, or cancels, is not told of the one before. */
  const turn = useRef(0);
  useEffect(() => () => runner.cancel(), [runner]);

  const compareWith = async ({ name: of, read }: Other) => {
    const mine = ++turn.current;
    runner.cancel();
    setName(of);
    setUnread(null);
    if (!run.isCurrent && run.phase !== 'running') studio.start();
    try {
      const { text, why } = await read();
      if (turn.current !== mine) return;
      await runner.run(asked({ scenario: scenario.slug, text, seed }, lab.whatIf));
      const { phase, report, of: request } = runner.state;
      if (turn.current !== mine || phase !== 'done' || !report) return;
      setAgainst({ name: of, report, of: request, why });
    } catch (error) {
      if (turn.current === mine)
        setUnread(error instanceof Error ? error : new Error(String(error)));
    }
  };

  return {
    against,
    name,
    pin: () =>
      run.report && setAgainst({ name: 'Kept run', report: run.report, of: run.of, why: null }),
    load: () =>
      void compareWith({
        name: 'Reference',
        read: () => client.fetchQuery(referenceDesignQuery(scenario.slug)),
      }),
    withDesign: (id: string, title: string) =>
      void compareWith({
        name: title,
        read: async () => ({ text: (await readDesignById(id)).text, why: null }),
      }),
    withText: (text: string, title: string) =>
      void compareWith({ name: title, read: async () => ({ text, why: null }) }),
    cancel: () => {
      turn.current++;
      runner.cancel();
      studio.cancel();
    },
    loading: other.phase === 'running',
    progress: other.progress,
    error: unread ?? (other.phase === 'failed' ? other.failure : null),
    isAttempted: run.phase === 'done',
    isOffered,
  };
}
