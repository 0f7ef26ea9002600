import {
  type DraftEvent,
  type DraftState,
  hasUnsavedText,
  nextSaveAt,
  type OtherVersion,
  openDraft,
} from './draftState';
import { reduceDraft } from './reduceDraft';

export interface DraftBody {
  readonly text: string;
  readonly activeSeconds: number;
  readonly revision: number;
}

export type PutOutcome =
  | { readonly kind: 'saved'; readonly revision: number; readonly savedAt: string }
  | { readonly kind: 'conflict'; readonly other: OtherVersion }
  | { readonly kind: 'too-long' | 'submitted' | 'gone' | 'failed' };

export type PutDraft = (body: DraftBody) => Promise<PutOutcome>;

export interface LocalCopy {
  /** `sent` are texts that the server may hold. False when the browser would not keep the copy. */
  keep(body: DraftBody, sent: readonly string[]): boolean;
  drop(): void;
}

export interface Timers {
  now(): number;
  after(ms: number, run: () => void): () => void;
}

const localEveryMs = 250;

/** Drives the draft: keeps a copy in the browser at once, saves to the server soon, and never gives up a text. */
export class DraftSync {
  private current: DraftState;
  private keptLocally = true;
  private cancelSave: (() => void) | null = null;
  private cancelKeep: (() => void) | null = null;
  private underWay: Promise<void> = Promise.resolve();
  private readonly listeners = new Set<() => void>();

  constructor(
    saved: OtherVersion,
    private readonly put: PutDraft,
    private readonly local: LocalCopy,
    private readonly timers: Timers,
    private readonly activeSeconds: () => number,
  ) {
    this.current = openDraft(saved);
  }

  readonly state = (): DraftState => this.current;
  readonly isKeptLocally = (): boolean => this.keptLocally;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(text: string): void {
    if (text === this.current.text) return;
    this.dispatch({ type: 'changed', text, at: this.timers.now() });
    this.cancelKeep ??= this.timers.after(localEveryMs, () => this.keep());
  }

  /** Saves the time worked although nothing was typed. */
  touch(): void {
    this.dispatch({ type: 'touched', at: this.timers.now() });
  }

  /** The page is being hidden or closed: keep first, because that cannot fail to finish; then send. */
  leave(): void {
    this.keep();
    if (this.current.dirtyAt !== null && this.current.phase === 'open') this.send();
  }

  /** The connection is back, or the user asks. */
  retry(): void {
    this.dispatch({ type: 'retried', at: this.timers.now() });
  }

  settle(text: string): void {
    this.dispatch({ type: 'settled', text, at: this.timers.now() });
    this.keep();
  }

  conflict(other: OtherVersion): void {
    this.dispatch({ type: 'conflicted', other, at: this.timers.now() });
  }

  /** Stops saving so that a submission can follow the last save, whose revision it needs. */
  async hold(): Promise<DraftState> {
    this.keep();
    this.dispatch({ type: 'held', at: this.timers.now() });
    await this.underWay;
    return this.current;
  }

  release(): void {
    this.dispatch({ type: 'released', at: this.timers.now() });
  }

  finish(): void {
    this.dispatch({ type: 'submitted' });
    this.local.drop();
  }

  close(): void {
    this.leave();
    this.cancelSave?.();
    this.cancelKeep?.();
    this.listeners.clear();
  }

  private body(): DraftBody {
    return {
      text: this.current.text,
      activeSeconds: this.activeSeconds(),
      revision: this.current.revision,
    };
  }

  private dispatch(event: DraftEvent): void {
    this.current = reduceDraft(this.current, event);
    this.plan();
    for (const listener of this.listeners) listener();
  }

  private plan(): void {
    this.cancelSave?.();
    this.cancelSave = null;
    const due = nextSaveAt(this.current);
    if (due === null) return;
    this.cancelSave = this.timers.after(Math.max(0, due - this.timers.now()), () => this.send());
  }

  private send(): void {
    const body = this.body();
    this.dispatch({ type: 'sent', text: body.text });
    this.underWay = this.put(body)
      .catch((): PutOutcome => ({ kind: 'failed' }))
      .then((outcome) => this.settleSave(body.text, outcome));
  }

  private settleSave(text: string, outcome: PutOutcome): void {
    const at = this.timers.now();
    switch (outcome.kind) {
      case 'saved':
        this.dispatch({
          type: 'saved',
          text,
          revision: outcome.revision,
          savedAt: outcome.savedAt,
        });
        if (!hasUnsavedText(this.current)) this.forget();
        return;
      case 'conflict':
        this.dispatch({ type: 'conflicted', other: outcome.other, at });
        this.keep();
        return;
      case 'failed':
        this.dispatch({ type: 'failed', text, at });
        return;
      default:
        this.dispatch({ type: outcome.kind });
    }
  }

  private keep(): void {
    this.cancelKeep?.();
    this.cancelKeep = null;
    if (this.current.phase === 'submitted' || !hasUnsavedText(this.current)) {
      this.forget();
      return;
    }
    const { sending, savedText, unconfirmed } = this.current;
    this.keptLocally = this.local.keep(this.body(), [
      savedText,
      ...unconfirmed,
      ...(sending === null ? [] : [sending]),
    ]);
  }

  /** The server holds every word, so the copy in the browser would only be offered again for nothing. */
  private forget(): void {
    this.cancelKeep?.();
    this.cancelKeep = null;
    this.keptLocally = true;
    this.local.drop();
  }
}
