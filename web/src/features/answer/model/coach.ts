import type { ChangeDesc } from '@codemirror/state';
import type { LiveHearing } from '@/api/types';
import type { Timers } from '@/shared/drafts/draftSync';
import { type GutterMark, hearMarks, mapMarks } from './gutterMarks';
import { type Ear, edited, heard, quietEar, sent } from './hearing';
import { hearMeter, type MeterRow } from './meter';

export type CoachLink = 'connecting' | 'live' | 'reconnecting' | 'refused';

export interface CoachState {
  readonly link: CoachLink;
  readonly rows: readonly MeterRow[] | null;
  readonly low: number;
  readonly high: number;
  readonly musts: { readonly heard: number; readonly of: number };
  readonly points: number;
}

export type Listen = (sequence: number, text: string) => void;

const listenAfterMs = 250;

const silent: CoachState = {
  link: 'connecting',
  rows: null,
  low: 0,
  high: 0,
  musts: { heard: 0, of: 0 },
  points: 0,
};

/**
 * The coach's side of the page: tells the server the text shortly after it changes, takes in what comes back, and
 * keeps the marks beside the sentences they are about while typing goes on.
 */
export class Coach {
  private current = silent;
  private ear: Ear = quietEar;
  private marks: readonly GutterMark[] | null = null;
  private cancelListen: (() => void) | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private text: string,
    private readonly listen: Listen,
    private readonly timers: Timers,
  ) {}

  readonly state = (): CoachState => this.current;
  readonly currentMarks = (): readonly GutterMark[] => this.marks ?? [];

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  edit(text: string, changes: ChangeDesc): void {
    this.text = text;
    this.ear = edited(this.ear, changes);
    this.marks = this.marks && mapMarks(this.marks, changes);
    this.askSoon();
  }

  /** A new connection knows nothing of this answer, so it hears the whole of it at once. */
  linkChanged(link: CoachLink): void {
    this.set({ link });
    if (link === 'live') this.ask();
  }

  hear(hearing: LiveHearing): void {
    const understood = heard(this.ear, hearing.sequence);
    if (!understood) return;
    const now = this.timers.now();
    this.ear = understood.ear;
    this.marks = hearMarks(this.marks, hearing.sentences, understood.since, now);
    const { low, high, musts, points } = hearing;
    this.set({
      low,
      high,
      musts,
      points,
      rows: hearMeter(this.current.rows, hearing.competencies, now),
    });
  }

  close(): void {
    this.cancelListen?.();
    this.listeners.clear();
  }

  private askSoon(): void {
    this.cancelListen?.();
    this.cancelListen = this.timers.after(listenAfterMs, () => this.ask());
  }

  private ask(): void {
    this.cancelListen?.();
    this.cancelListen = null;
    if (this.current.link !== 'live') return;
    const sequence = this.ear.lastSent + 1;
    this.ear = sent(this.ear, sequence, this.text.length);
    this.listen(sequence, this.text);
  }

  private set(part: Partial<CoachState>): void {
    this.current = { ...this.current, ...part };
    for (const listener of this.listeners) listener();
  }
}
