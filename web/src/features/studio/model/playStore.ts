import type { Report } from '@/api/reportTypes';
import { type FaultSpan, type Moment, momentOf, nextMoment } from './playback';

export interface PlayState {
  at: number;
  playing: boolean;
  speed: number;
  /** Whether it goes on from the beginning when it has come to the end. */
  loop: boolean;
}

export const speeds = [1, 4, 16, 64] as const;

/** Where the playhead is. Apart from React, because it moves twenty times a second and only some of it is drawn. */
export class PlayStore {
  state: PlayState = { at: 0, playing: false, speed: 16, loop: false };
  private report: Report | null = null;
  private faults: readonly FaultSpan[] = [];
  private cached: Moment | null = null;
  private goesOn = false;
  /** The moment that one looks at, where the report does not reach it yet: a first estimate may be of a shorter run. */
  private wanted: number | null = null;
  private isMoved = false;
  private readonly listeners = new Set<() => void>();

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  read = () => this.state;

  /** Null where nothing has run. The same object until something moves. */
  moment = (): Moment | null => {
    if (!this.report) return null;
    this.cached ??= momentOf(this.report, this.state.at, this.faults);
    return this.cached;
  };

  get seconds() {
    return this.report?.seconds ?? 0;
  }

  /** Another report keeps the moment that one is looking at. Until one has looked for any, it is shown where it is busiest. */
  show(report: Report | null, faults: readonly FaultSpan[]): void {
    const before = this.report;
    this.report = report;
    this.faults = faults;
    this.cached = null;
    if (!report || report === before) {
      this.set({});
      return;
    }
    const isLonger = report.seconds > (before?.seconds ?? 0);
    const wanted = this.wanted ?? (isLonger && !this.isMoved ? busiest(report) : this.state.at);
    const isReached = wanted <= report.seconds;
    const plays = this.state.playing || this.goesOn;
    this.wanted = isReached ? null : wanted;
    this.goesOn = plays && !isReached;
    this.set({ at: Math.min(wanted, report.seconds), playing: plays && isReached });
  }

  /** The first report is shown at this moment. */
  openAt(at: number): void {
    this.move();
    this.wanted = at;
    this.set({ at });
  }

  /** Waits where it is for the next report, and plays on from there. */
  goOn(): void {
    this.goesOn = true;
    this.set({ playing: false });
  }

  /** What was waited for does not come. */
  stay(): void {
    this.goesOn = false;
    this.set({ playing: false });
  }

  /** Whoever moves by hand is where they want to be. */
  private move() {
    this.isMoved = true;
    this.wanted = null;
    this.goesOn = false;
  }

  seek(at: number): void {
    this.move();
    const rounded = Math.round(at * 10) / 10;
    this.set({ at: Math.max(0, Math.min(this.seconds, rounded)) });
  }

  step(by: number): void {
    this.set({ playing: false });
    this.seek(this.state.at + by);
  }

  toMoment(step: 1 | -1): void {
    if (!this.report) return;
    this.move();
    this.set({ playing: false, at: nextMoment(this.report, this.state.at, step) });
  }

  toggle(): void {
    if (!this.report) return;
    this.move();
    const atEnd = this.state.at >= this.seconds;
    this.set({
      playing: !this.state.playing,
      at: atEnd && !this.state.playing ? 0 : this.state.at,
    });
  }

  setSpeed(speed: number): void {
    this.set({ speed });
  }

  /** What has come to its end and stands there does not begin by itself. */
  toggleLoop(): void {
    this.set({ loop: !this.state.loop });
  }

  /** So much wall time has passed. */
  tick(seconds: number): void {
    if (!this.state.playing) return;
    const at = this.state.at + seconds * this.state.speed;
    const goesRound = this.state.loop && this.seconds > 0;
    if (goesRound) this.set({ at: at % this.seconds });
    else this.set({ at: Math.min(this.seconds, at), playing: at < this.seconds });
  }

  private set(change: Partial<PlayState>) {
    if (change.at !== undefined && change.at !== this.state.at) this.cached = null;
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** The interval with the most work waiting, or else the busiest: what one wants to see first. */
export function busiest(report: Report): number {
  const { series } = report;
  const length = series.components[0]?.utilization.length ?? 0;
  let best = 0;
  let most = -1;
  for (let index = 0; index < length; index++) {
    let weight = 0;
    for (const { waiting, utilization } of series.components) {
      weight += (waiting[index] ?? 0) + Math.min(1, utilization[index] ?? 0);
    }
    if (weight > most) {
      most = weight;
      best = index;
    }
  }
  return Math.round((best + 0.5) * series.intervalSeconds * 10) / 10;
}
