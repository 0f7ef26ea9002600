import { useEffect } from 'react';
import type { StudioPort } from '@/shared/studio/frame';
import { useRound } from './RoundContext';
import { hasRan, keepRan } from './ran';

/** Whether the design of this round was ever run: now, before a reload, or for a probe, for those come of runs. */
export function useHasRun({ run }: Pick<StudioPort, 'run'>): boolean {
  const { round, probing } = useRound();
  const { id } = round.summary;
  const isRun = run.report !== null;
  useEffect(() => {
    if (isRun) keepRan(localStorage, id);
  }, [isRun, id]);
  return isRun || probing.probes.length > 0 || hasRan(localStorage, id);
}
