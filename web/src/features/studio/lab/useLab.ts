import { useCallback, useEffect, useMemo, useState } from 'react';
import { explainDesign } from '@/api/studio';
import type { RunRequest } from '@/api/studioTypes';
import type { FaultDraft } from './faults';
import { Searcher } from './searcher';
import { asItIs, inject, refused, type WhatIf, withdraw } from './whatIf';

export type Lab = ReturnType<typeof useLab>;

/** What the dialog begins with: nothing, or a fault that is to be changed. */
export type Asking = 'new' | { draft: FaultDraft; replaces: number };

/** Faults of one's own and another load, the dialog that asks for them, and searches. */
export function useLab() {
  const [whatIf, setWhatIf] = useState<WhatIf>(asItIs);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [searcher] = useState(() => new Searcher(explainDesign));
  useEffect(() => () => searcher.cancel(), [searcher]);
  const actions = useMemo(
    () => ({
      inject: (line: string, draft: FaultDraft, replaces: number | null) =>
        setWhatIf((now) => inject(replaces === null ? now : withdraw(now, replaces), line, draft)),
      withdraw: (index: number) => setWhatIf((now) => withdraw(now, index)),
      setLoad: (load: number) => setWhatIf((now) => ({ ...now, load })),
    }),
    [],
  );
  const refuse = useCallback(
    (failure: Error, request: RunRequest | null, ran: RunRequest | null) =>
      setWhatIf((now) => refused(now, failure, request, ran)),
    [],
  );
  return { whatIf, ...actions, refuse, asking, setAsking, searcher };
}
