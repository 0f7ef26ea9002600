import type { DraftBody, LocalCopy } from './draftSync';
import { fingerprint } from './fingerprint';

/** A text that this browser holds and the server may not. */
export interface LocalDraft {
  readonly key: string;
  readonly text: string;
  readonly activeSeconds: number;
  readonly revision: number;
  readonly at: number;
  /** Fingerprints of texts that the server was sent or had. */
  readonly sent: readonly string[];
}

const prefix = (attemptId: string) => `onsite.draft.${attemptId}.`;

/**
 * Every tab that opens an attempt keeps its own copy under its own key, so two tabs cannot overwrite each other.
 * A copy exists only while something is unsaved: finding one means that there is something to recover.
 */
export function localCopy(
  storage: Storage,
  attemptId: string,
  tab: string,
  now: () => number,
): LocalCopy {
  const key = prefix(attemptId) + tab;
  return {
    keep(body: DraftBody, sent: readonly string[]): boolean {
      const draft: Omit<LocalDraft, 'key'> = { ...body, at: now(), sent: sent.map(fingerprint) };
      try {
        storage.setItem(key, JSON.stringify(draft));
        return true;
      } catch {
        return false; // full, or forbidden in a private window
      }
    },
    drop: () => dropLocalDraft(storage, key),
  };
}

export function dropLocalDraft(storage: Storage, key: string): void {
  try {
    storage.removeItem(key);
  } catch {
    // A copy that cannot be removed is offered once more, which is harmless.
  }
}

/** Newest first. What cannot be read is left alone. */
export function readLocalDrafts(storage: Storage, attemptId: string): LocalDraft[] {
  const found: LocalDraft[] = [];
  try {
    for (let index = 0; index < storage.length; index++) {
      const key = storage.key(index);
      const draft = key?.startsWith(prefix(attemptId)) ? parse(key, storage.getItem(key)) : null;
      if (draft) found.push(draft);
    }
  } catch {
    return [];
  }
  return found.sort((a, b) => b.at - a.at);
}

function parse(key: string, json: string | null): LocalDraft | null {
  try {
    const value = JSON.parse(json ?? 'null');
    if (typeof value?.text !== 'string') return null;
    return {
      key,
      text: value.text,
      activeSeconds: Number(value.activeSeconds) || 0,
      revision: Number(value.revision) || 0,
      at: Number(value.at) || 0,
      sent: Array.isArray(value.sent) ? value.sent.map(String) : [],
    };
  } catch {
    return null;
  }
}
