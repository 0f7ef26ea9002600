import type { LiveCompetency, LiveTick } from '@/api/types';
import { score } from '@/shared/format';

export type TickState = LiveTick['state'];

export interface MeterTick extends LiveTick {
  /** When it last rose; null when it was so already as the page opened. */
  readonly roseAt: number | null;
}

export interface MeterRow extends Omit<LiveCompetency, 'ticks'> {
  readonly ticks: readonly MeterTick[];
}

const rank: Record<TickState, number> = { open: 0, part: 1, heard: 2 };

/** Remembers when each tick rose. A tick that falls and rises again is fresh again: that is what was just typed. */
export function hearMeter(
  before: readonly MeterRow[] | null,
  heard: readonly LiveCompetency[],
  now: number,
): MeterRow[] {
  return heard.map((row) => {
    const old = before?.find((other) => other.id === row.id);
    return {
      ...row,
      ticks: row.ticks.map((tick, index) => ({ ...tick, roseAt: roseAt(old, index, tick, now) })),
    };
  });
}

function roseAt(
  old: MeterRow | undefined,
  index: number,
  tick: LiveTick,
  now: number,
): number | null {
  const was = old?.ticks[index];
  if (!was) return null;
  if (rank[tick.state] > rank[was.state]) return now;
  return tick.state === 'open' ? null : was.roseAt;
}

/** "3 of 3", or "2, 1 in part" as an interviewer would count. */
export function rowCount(row: Pick<LiveCompetency, 'heard' | 'partly' | 'of'>): string {
  return row.partly > 0
    ? `${row.heard}, ${row.partly} in part, of ${row.of}`
    : `${row.heard} of ${row.of}`;
}

type Paced = Pick<LiveCompetency, 'name' | 'heard' | 'partly'> & {
  readonly ticks: readonly LiveTick[];
};

/** Where the weight still is. Names competencies, which the meter shows anyway, and never a point. */
export function paceNote(
  rows: readonly Paced[],
  activeSeconds: number,
  targetSeconds: number,
): string {
  const open = rows
    .map((row) => ({
      name: row.name,
      weight: openWeight(row),
      untouched: row.heard + row.partly === 0,
    }))
    .filter((row) => row.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  if (rows.length === 0) return 'Nothing heard yet.';
  if (open.length === 0) return 'Every point was heard. Read it once more and submit.';
  const used = Math.round((100 * activeSeconds) / Math.max(1, targetSeconds));
  const time = used <= 100 ? `${used} % of the target is used.` : 'The target has passed.';
  const untouched = open.filter((row) => row.untouched);
  const named = (untouched.length > 0 ? untouched : open).slice(0, 2);
  const weight = score(named.reduce((sum, row) => sum + row.weight, 0));
  const verb = named.length === 1 ? 'holds' : 'hold';
  const state = untouched.length > 0 ? 'and nothing was heard there yet' : 'still open';
  return `${time} ${named.map((row) => row.name).join(' and ')} ${verb} ${weight} of the weight ${state}.`;
}

function openWeight(row: Paced): number {
  const share: Record<TickState, number> = { open: 1, part: 0.5, heard: 0 };
  return row.ticks.reduce((sum, tick) => sum + tick.weight * share[tick.state], 0);
}
