/**
 * What is known about the draft: what is typed, what the server has, and what is under way.
 * Pure: moments and outcomes come in as events, and the only question asked of it is when to save next.
 */
export interface OtherVersion {
  readonly text: string;
  readonly revision: number;
  readonly savedAt: string | null;
}

export type DraftPhase = 'open' | 'held' | 'conflict' | 'too-long' | 'submitted' | 'gone';

export interface DraftState {
  readonly text: string;
  readonly savedText: string;
  readonly revision: number;
  readonly savedAt: string | null;
  readonly phase: DraftPhase;
  /** Since when something is unsaved, and when it last changed. */
  readonly dirtyAt: number | null;
  readonly changedAt: number | null;
  readonly sending: string | null;
  /** Texts sent whose fate was never learnt: the server may hold one of them. */
  readonly unconfirmed: readonly string[];
  readonly failures: number;
  readonly retryAt: number;
  readonly other: OtherVersion | null;
}

export type DraftEvent =
  | { readonly type: 'changed'; readonly text: string; readonly at: number }
  | { readonly type: 'touched'; readonly at: number }
  | { readonly type: 'sent'; readonly text: string }
  | {
      readonly type: 'saved';
      readonly text: string;
      readonly revision: number;
      readonly savedAt: string;
    }
  | { readonly type: 'failed'; readonly text: string; readonly at: number }
  | { readonly type: 'conflicted'; readonly other: OtherVersion; readonly at: number }
  | { readonly type: 'settled'; readonly text: string; readonly at: number }
  | { readonly type: 'retried'; readonly at: number }
  | { readonly type: 'held' | 'released'; readonly at: number }
  | { readonly type: 'too-long' | 'submitted' | 'gone' };

const quietMs = 500;
const longestWaitMs = 1_500;
const longestBackoffMs = 30_000;

export function openDraft(saved: OtherVersion): DraftState {
  return {
    text: saved.text,
    savedText: saved.text,
    revision: saved.revision,
    savedAt: saved.savedAt,
    phase: 'open',
    dirtyAt: null,
    changedAt: null,
    sending: null,
    unconfirmed: [],
    failures: 0,
    retryAt: 0,
    other: null,
  };
}

export function hasUnsavedText(state: DraftState): boolean {
  return state.text !== state.savedText;
}

/** The moment of the next save, or null when there is nothing to save or no point in trying. */
export function nextSaveAt(state: DraftState): number | null {
  if (state.phase !== 'open' || state.sending !== null) return null;
  if (state.dirtyAt === null || state.changedAt === null) return null;
  if (state.failures > 0) return state.retryAt;
  return Math.min(state.changedAt + quietMs, state.dirtyAt + longestWaitMs);
}

export function backoffMs(failures: number): number {
  return Math.min(longestBackoffMs, 1_000 * 2 ** Math.max(0, failures - 1));
}
