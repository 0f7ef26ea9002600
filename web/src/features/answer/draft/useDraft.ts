import { useEffect, useState, useSyncExternalStore } from 'react';
import type { AttemptDetail } from '@/api/types';
import { browserTimers } from '../model/browserTimers';
import type { DraftState } from '../model/draftState';
import { DraftSync } from '../model/draftSync';
import { dropLocalDraft, localCopy, readLocalDrafts } from '../model/localDrafts';
import { type Recovery, recover } from '../model/recovery';
import { putDraft } from './putDraft';

export interface OpenedDraft {
  readonly sync: DraftSync;
  readonly recovery: Recovery;
  /** The text to start with: the server's, or the one this browser kept. */
  readonly text: string;
  readonly activeSeconds: number;
}

/** Opens the draft once: from the server, and from what this browser kept when it was last closed. */
export function useDraft(attempt: AttemptDetail, activeSeconds: () => number): OpenedDraft {
  const [opened] = useState(() => open(attempt, activeSeconds));
  useTakeUp(opened, attempt);
  useLeaving(opened.sync);
  return opened;
}

export function useDraftState(sync: DraftSync): DraftState {
  return useSyncExternalStore(sync.subscribe, sync.state);
}

function open(attempt: AttemptDetail, activeSeconds: () => number): OpenedDraft {
  const { summary, text, revision } = attempt;
  const recovery = recover({ text, revision }, readLocalDrafts(localStorage, summary.id));
  const draft = recovery.kind === 'clean' ? null : recovery.draft;
  const tab = crypto.randomUUID?.() ?? String(Math.random());
  const sync = new DraftSync(
    { text, revision, savedAt: text === '' ? null : summary.savedAt },
    (body) => putDraft(summary.id, body),
    localCopy(localStorage, summary.id, tab, browserTimers.now),
    browserTimers,
    activeSeconds,
  );
  return {
    sync,
    recovery,
    text: draft?.text ?? text,
    activeSeconds: Math.max(summary.activeSeconds, draft?.activeSeconds ?? 0),
  };
}

/** Takes up a recovered text, and lets go of the old copy once this page has saved what became of it. */
function useTakeUp({ sync, recovery }: OpenedDraft, { summary, text, revision }: AttemptDetail) {
  useEffect(() => {
    for (const copy of recovery.stale) dropLocalDraft(localStorage, copy.key);
    if (recovery.kind === 'clean') return;
    const { draft } = recovery;
    sync.change(draft.text);
    if (recovery.kind === 'conflict') sync.conflict({ text, revision, savedAt: summary.savedAt });
    const unsubscribe = sync.subscribe(() => {
      const { phase, revision: reached } = sync.state();
      if (phase !== 'open' || reached === revision) return;
      dropLocalDraft(localStorage, draft.key);
      unsubscribe();
    });
    return unsubscribe;
  }, [sync, recovery, summary.savedAt, text, revision]);
}

function useLeaving(sync: DraftSync) {
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
