import type { DesignStage } from '@/api/roundTypes';
import { activeSeconds } from '@/shared/clock/attemptClock';
import { advanceStage, type StageClock, type StageClockEvent } from './stageClock';

/** The clock of a round. Apart from React: it ticks every second, and only the bar is drawn by it. */
export class ClockStore {
  private readonly listeners = new Set<() => void>();

  constructor(
    private current: StageClock,
    private readonly now: () => number,
  ) {}

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  read = (): StageClock => this.current;

  /** Up to this moment, for a save between two ticks. */
  exact = (): StageClock => advanceStage(this.current, { type: 'tick', at: this.now() });

  seconds = (): number => activeSeconds(this.exact().clock);

  send(event: StageClockEvent['type'], stage?: DesignStage): void {
    const at = this.now();
    const next = stage === undefined ? { type: event, at } : { type: event, stage, at };
    this.current = advanceStage(this.current, next as StageClockEvent);
    for (const listener of this.listeners) listener();
  }
}
