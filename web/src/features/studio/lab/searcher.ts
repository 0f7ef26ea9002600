import type { SearchMessage } from '@/api/studio';
import type { ExplainRequest, Explanation, SearchProgress } from '@/api/studioTypes';
import { patiently } from '../model/patience';

export type Goal = NonNullable<ExplainRequest['only']>;

export interface SearchState {
  phase: 'idle' | 'searching' | 'done' | 'failed' | 'cancelled';
  goal: Goal | null;
  progress: SearchProgress | null;
  explanation: Explanation | null;
  /** The text that was searched from: what was found is about no other. */
  text: string | null;
  failure: Error | null;
}

const noSearch: SearchState = {
  phase: 'idle',
  goal: null,
  progress: null,
  explanation: null,
  text: null,
  failure: null,
};

export type OpenSearch = (
  request: ExplainRequest,
  signal: AbortSignal,
) => AsyncIterable<SearchMessage>;

/** One search at a time; the next stops the one before. */
export class Searcher {
  state = noSearch;
  private current: AbortController | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly open: OpenSearch) {}

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  read = () => this.state;

  async search(goal: Goal, scenario: string, text: string): Promise<void> {
    this.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    this.current = controller;
    this.set({ ...noSearch, phase: 'searching', goal, text });
    try {
      for await (const message of patiently(this.open, { scenario, text, only: goal }, signal)) {
        if (signal.aborted) return;
        if (message.kind === 'progress') this.set({ progress: message.progress });
        else this.set({ explanation: message.explanation });
      }
      if (signal.aborted) return;
      if (!this.state.explanation) throw new Error('The search ended without a result.');
      this.set({ phase: 'done', progress: null });
    } catch (error) {
      if (signal.aborted) return;
      const failure = error instanceof Error ? error : new Error(String(error));
      this.set({ phase: 'failed', failure, progress: null });
    }
  }

  cancel(): void {
    if (this.state.phase !== 'searching') return;
    this.current?.abort();
    this.set({ phase: 'cancelled', progress: null });
  }

  private set(change: Partial<SearchState>) {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
