import { useState } from 'react';
import type { AttemptDetail } from '@/api/types';
import { browserTimers } from '@/shared/drafts/browserTimers';
import { DraftSync } from '@/shared/drafts/draftSync';
import { localCopy, readLocalDrafts } from '@/shared/drafts/localDrafts';
import { type Recovery, recover } from '@/shared/drafts/recovery';
import { useLeaving, useTakeUp } from '@/shared/drafts/useDraftSync';
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
  const { text, revision, summary } = attempt;
  useTakeUp(opened.sync, opened.recovery, { text, revision, savedAt: summary.savedAt });
  useLeaving(opened.sync);
  return opened;
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
