import { useEffect, useSyncExternalStore } from 'react';
import type { DraftState, OtherVersion } from './draftState';
import type { DraftSync } from './draftSync';
import { dropLocalDraft } from './localDrafts';
import type { Recovery } from './recovery';

export function useDraftState(sync: DraftSync): DraftState {
  return useSyncExternalStore(sync.subscribe, sync.state);
}

/** Takes up a recovered text, and lets go of the old copy once this page has saved what became of it. */
export function useTakeUp(sync: DraftSync, recovery: Recovery, server: OtherVersion) {
  const { text, revision, savedAt } = server;
  useEffect(() => {
    for (const copy of recovery.stale) dropLocalDraft(localStorage, copy.key);
    if (recovery.kind === 'clean') return;
    const { draft } = recovery;
    sync.change(draft.text);
    if (recovery.kind === 'conflict') sync.conflict({ text, revision, savedAt });
    const unsubscribe = sync.subscribe(() => {
      const { phase, revision: reached } = sync.state();
      if (phase !== 'open' || reached === revision) return;
      dropLocalDraft(localStorage, draft.key);
      unsubscribe();
    });
    return unsubscribe;
  }, [sync, recovery, savedAt, text, revision]);
}

/** Whoever goes away has their text kept first, and sent. */
export function useLeaving(sync: DraftSync) {
  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && sync.leave();
    const leave = () => sync.leave();
    const retry = () => sync.retry();
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', retry);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', retry);
      sync.leave();
    };
  }, [sync]);
}
