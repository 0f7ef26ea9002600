import type { Report } from '@/api/reportTypes';
import type { RunMessage } from '@/api/studio';
import type { RunRequest } from '@/api/studioTypes';
import { patiently } from './patience';

export type RunPhase = 'idle' | 'running' | 'done' | 'failed' | 'cancelled';

export interface RunState {
  phase: RunPhase;
  /** The newest report, of this run or, until it has one, of the run before. */
  report: Report | null;
  /** What was asked for of that report. */
  of: RunRequest | null;
  /** What was asked for last. */
  asked: RunRequest | null;
  /** Whether sharper ones are still to come. */
  isPreview: boolean;
  /** Whether the report is the first estimate, which may be of the beginning of the run alone. */
  isFirst: boolean;
  /** Whether the report is of the design as it is now. */
  isCurrent: boolean;
  /** From 0 to 1: of the replications that the next report is made of. */
  progress: number | null;
  failure: Error | null;
  /** Wall time from asking to the last report, in milliseconds. */
  tookMs: number | null;
}

export const noRun: RunState = {
  phase: 'idle',
  report: null,
  of: null,
  asked: null,
  isPreview: false,
  isFirst: false,
  isCurrent: false,
  progress: null,
  failure: null,
  tookMs: null,
};

export type OpenRun = (request: RunRequest, signal: AbortSignal) => AsyncIterable<RunMessage>;

/** One run at a time: whoever asks for another stops the one before, which then says nothing any more. */
export class Runner {
  state = noRun;
  private current: AbortController | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private isHeld = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly open: OpenRun,
    private readonly now: () => number = () => performance.now(),
  ) {}

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  read = () => this.state;

  /** Runs after a pause, unless another is asked for in the meantime. What runs now is stopped at once. */
  soon(request: RunRequest, delayMs: number): void {
    if (this.isHeld) return;
    this.stop();
    this.set({ isCurrent: false });
    this.timer = setTimeout(() => void this.run(request), delayMs);
  }

  /** What runs from now on was made before: it stays that of its design, whatever is found out of it since. */
  hold(): void {
    this.isHeld = true;
  }

  /** The design has changed, and nothing runs by itself. */
  outdate(): void {
    if (this.state.isCurrent && !this.isHeld) this.set({ isCurrent: false });
  }

  async run(request: RunRequest): Promise<void> {
    this.stop();
    const controller = new AbortController();
    this.current = controller;
    const started = this.now();
    this.set({ phase: 'running', asked: request, progress: null, failure: null });
    try {
      for await (const message of patiently(this.open, request, controller.signal)) {
        if (controller.signal.aborted) return;
        if (message.kind === 'progress') this.set({ progress: message.share });
        else if (!message.isPreview || hasSeenAnswers(message.report))
          this.set({
            report: message.report,
            of: request,
            isPreview: !message.isFinal,
            isFirst: message.isPreview,
            isCurrent: true,
            tookMs: this.now() - started,
          });
      }
      if (controller.signal.aborted) return;
      this.set({ phase: 'done', isPreview: false, progress: null });
    } catch (error) {
      if (controller.signal.aborted) return;
      const failure = error instanceof Error ? error : new Error(String(error));
      this.set({ phase: 'failed', failure, progress: null });
    }
    this.current = null;
  }

  cancel(): void {
    if (this.state.phase !== 'running' && this.timer === null) return;
    this.stop();
    this.set({ phase: 'cancelled', progress: null });
  }

  private stop() {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.current?.abort();
    this.current = null;
  }

  private set(change: Partial<RunState>) {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** Where the beginning ends before the first answer, nothing is known yet: least of all that everything fails. */
const hasSeenAnswers = ({ operations }: Report) =>
  operations.length === 0 || operations.some(({ goodput }) => goodput.value > 0);
