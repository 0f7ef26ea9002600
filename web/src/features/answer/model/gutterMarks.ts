import type { ChangeDesc } from '@codemirror/state';
import type { LiveSentence } from '@/api/types';
import type { Since } from './hearing';

/** A sentence the coach has read: ink when it matched something, hollow when nothing did. Never which point. */
export interface GutterMark {
  readonly from: number;
  readonly to: number;
  readonly hit: boolean;
  readonly must: boolean;
  /** When it was first heard; null for what was there when the page opened. */
  readonly hitAt: number | null;
}

const freshMs = 60_000;

/** Moves marks along with an edit. One whose sentence was deleted goes with it. */
export function mapMarks(marks: readonly GutterMark[], changes: ChangeDesc): GutterMark[] {
  return marks
    .map((mark) => ({
      ...mark,
      from: changes.mapPos(mark.from, 1),
      to: changes.mapPos(mark.to, -1),
    }))
    .filter((mark) => mark.to > mark.from);
}

/** Replaces the marks by a new hearing. A sentence that was a hit before stays as old as it was. */
export function hearMarks(
  before: readonly GutterMark[] | null,
  sentences: readonly LiveSentence[],
  { length: textLength, changes }: Since,
  now: number,
): GutterMark[] {
  const read = sentences
    .map(({ start, length, hit, must }) => ({
      from: start,
      to: start + length,
      hit,
      must,
      hitAt: null,
    }))
    .filter((mark) => mark.from >= 0 && mark.to <= textLength && mark.to > mark.from);
  const moved = changes ? mapMarks(read, changes) : read;
  return moved.map((mark) => ({ ...mark, hitAt: mark.hit ? firstHit(before, mark, now) : null }));
}

function firstHit(
  before: readonly GutterMark[] | null,
  mark: GutterMark,
  now: number,
): number | null {
  if (before === null) return null;
  const known = before.find((other) => other.hit && other.from < mark.to && mark.from < other.to);
  return known ? known.hitAt : now;
}

export function isFresh(at: number | null, now: number): boolean {
  return at !== null && now - at < freshMs;
}

export interface PlacedTick {
  readonly top: number;
  readonly mark: GutterMark;
}

const tickStep = 6;

/** Sentences that start on one visual line share its height: their ticks stand one above the other, centred. */
export function placeTicks(
  lines: readonly { readonly middle: number; readonly mark: GutterMark }[],
): PlacedTick[] {
  const rows = new Map<number, GutterMark[]>();
  for (const { middle, mark } of lines) {
    const row = Math.round(middle);
    rows.set(row, [...(rows.get(row) ?? []), mark]);
  }
  return [...rows].flatMap(([middle, marks]) =>
    marks.map((mark, index) => ({
      mark,
      top: middle + (index - (marks.length - 1) / 2) * tickStep,
    })),
  );
}
