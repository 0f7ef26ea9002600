import { useEffect, useRef } from 'react';
import type { Report } from '@/api/reportTypes';
import type { RunRequest } from '@/api/studioTypes';
import type { ShownRun } from '@/shared/studio/frame';
import type { PlayStore } from '../model/playStore';
import type { Runner } from '../model/runner';

interface ShownRunParts {
  shown: ShownRun | undefined;
  runner: Runner;
  request: RunRequest;
  play: PlayStore;
  report: Report | null;
}

/** Opens a run that was made before, and stands still at the moment that is meant. */
export function useShownRun({ shown, runner, request, play, report }: ShownRunParts): void {
  const isShown = shown !== undefined;
  const first = useRef(request);
  useEffect(() => {
    if (!isShown) return;
    runner.hold();
    void runner.run(first.current);
  }, [isShown, runner]);
  const at = shown?.at ?? null;
  const isThere = report !== null;
  useEffect(() => {
    if (isThere && at !== null) play.seek(at);
  }, [isThere, at, play]);
}
