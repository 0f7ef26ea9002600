import { ApiProblem } from '@/api/problem';
import type { KeptDesign, SavedDesign } from '@/api/studioTypes';

export interface KeeperApi {
  create(design: { scenario: string; title: string; text: string }): Promise<KeptDesign>;
  save(id: string, change: Pick<KeptDesign, 'text' | 'title' | 'revision'>): Promise<SavedDesign>;
  read(id: string): Promise<KeptDesign>;
}

export type KeepState =
  | { kind: 'untouched' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'saved'; revision: number }
  | { kind: 'failed'; error: Error }
  /** Another tab or window has saved since. Both texts are there, and one has to choose. */
  | { kind: 'conflict'; theirs: KeptDesign };

/** What is written where the server cannot be reached. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const pauseMs = 800;
const retryMs = 5000;

const isRefusal = (error: Error) =>
  error instanceof ApiProblem && error.status < 500 && error.status !== 429;

/** Saves a design as it is written. One call at a time, always with the revision that it is based on. */
export class Keeper {
  state: KeepState;
  private text: string;
  private saved: string;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private busy = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly api: KeeperApi,
    private readonly shelf: Shelf | null,
    private readonly scenario: string,
    private design: KeptDesign | null,
    starter: string,
    private readonly titleOf: (text: string) => string,
  ) {
    this.saved = design?.text ?? starter;
    this.text = this.saved;
    this.state = design ? { kind: 'saved', revision: design.revision } : { kind: 'untouched' };
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  read = () => this.state;

  /** The design that it is kept as; null where nothing was kept yet. */
  get id(): string | null {
    return this.design?.id ?? null;
  }

  /** Keeps what is there even where it was not changed: a design that came with a link. */
  async keep(): Promise<string | null> {
    if (this.design === null) this.saved = '';
    await this.flush();
    return this.id;
  }

  /** Saves nothing any more: the design is gone. */
  forget(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.saved = this.text;
    this.shelf?.removeItem(this.place);
  }

  /** What was written in this browser and never reached the server; null where there is none. */
  leftover(): string | null {
    const text = this.shelf?.getItem(this.place) ?? null;
    return text !== null && text !== this.saved ? text : null;
  }

  change(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.put();
    // Nothing is saved over another's work while nobody has chosen.
    if (this.state.kind === 'conflict') return;
    this.set({ kind: 'unsaved' });
    this.plan(pauseMs);
  }

  async flush(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (this.busy || this.state.kind === 'conflict') return;
    if (this.text === this.saved) return this.settle();
    this.busy = true;
    const text = this.text;
    this.set({ kind: 'saving' });
    try {
      const title = this.titleOf(text);
      const kept = this.design
        ? await this.api.save(this.design.id, { text, title, revision: this.design.revision })
        : await this.api.create({ scenario: this.scenario, title, text });
      this.took(kept, text);
    } catch (error) {
      await this.failed(error as Error);
    }
    this.busy = false;
    const isBehind = this.text !== this.saved && this.state.kind === 'saved';
    if (isBehind) {
      this.set({ kind: 'unsaved' });
      this.plan(pauseMs);
    }
  }

  /** Ends a conflict. What is given up stays as a version on the server. Returns the text to go on with. */
  async resolve(choice: 'mine' | 'theirs' | 'both'): Promise<string> {
    if (this.state.kind !== 'conflict') return this.text;
    const { theirs } = this.state;
    if (choice === 'theirs') {
      this.text = theirs.text;
      this.took(theirs, theirs.text);
      return this.text;
    }
    // Both: what is here goes on as a design of its own.
    this.design = choice === 'both' ? null : theirs;
    this.saved = choice === 'both' ? '' : theirs.text;
    this.set({ kind: 'unsaved' });
    await this.flush();
    return this.text;
  }

  dispose(): void {
    void this.flush();
  }

  /** A change that was taken back leaves nothing to save. */
  private settle() {
    if (this.state.kind !== 'unsaved' || !this.design) return;
    this.shelf?.removeItem(this.place);
    this.set({ kind: 'saved', revision: this.design.revision });
  }

  private took(kept: SavedDesign, text: string) {
    this.design = { ...kept, text };
    this.saved = text;
    if (this.text === text) this.shelf?.removeItem(this.place);
    this.set({ kind: 'saved', revision: kept.revision });
  }

  private async failed(error: Error) {
    if (error instanceof ApiProblem && error.status === 409 && this.design) {
      const theirs = await this.theirs(error, this.design.id);
      if (theirs) return this.set({ kind: 'conflict', theirs });
    }
    this.set({ kind: 'failed', error });
    // What the server refuses it refuses the second time too; what it could not do just now it may do later.
    if (!isRefusal(error)) this.plan(retryMs);
  }

  /** The refusal brings the other text along; where it does not, it is asked for. */
  private async theirs(error: ApiProblem, id: string): Promise<KeptDesign | null> {
    const { text, title, revision } = error.extensions;
    if (typeof text === 'string' && typeof revision === 'number') {
      return { id, scenario: this.scenario, title: String(title ?? ''), text, revision };
    }
    return this.api.read(id).catch(() => null);
  }

  private put() {
    try {
      this.shelf?.setItem(this.place, this.text);
    } catch {
      // A full or forbidden storage: the server's copy is the one that counts.
    }
  }

  private get place() {
    return `onsite.design.${this.design?.id ?? this.scenario}`;
  }

  private plan(ms: number) {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private set(state: KeepState) {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
