export type TickState = 'open' | 'part' | 'heard';

export interface HeardTick {
  readonly weight: number;
  readonly must: boolean;
  readonly state: TickState;
}

export interface HeardCompetency {
  readonly id: string;
  readonly name: string;
  readonly heard: number;
  readonly partly: number;
  readonly of: number;
  readonly ticks: readonly HeardTick[];
}

export interface MeterTick extends HeardTick {
  /** When it last rose; null when it was so already as the page opened. */
  readonly roseAt: number | null;
}

export interface MeterRow extends Omit<HeardCompetency, 'ticks'> {
  readonly ticks: readonly MeterTick[];
}

const rank: Record<TickState, number> = { open: 0, part: 1, heard: 2 };

/** Remembers when each tick rose. A tick that falls and rises again is fresh again: that is what was just typed. */
export function hearMeter(
  before: readonly MeterRow[] | null,
  heard: readonly HeardCompetency[],
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
  tick: HeardTick,
  now: number,
): number | null {
  const was = old?.ticks[index];
  if (!was) return null;
  if (rank[tick.state] > rank[was.state]) return now;
  return tick.state === 'open' ? null : was.roseAt;
}

/** "3 of 3", or "2, 1 in part" as an interviewer would count. */
export function rowCount(row: Pick<HeardCompetency, 'heard' | 'partly' | 'of'>): string {
  return row.partly > 0
    ? `${row.heard}, ${row.partly} in part, of ${row.of}`
    : `${row.heard} of ${row.of}`;
}

/** "54.5" or "54.5 to 58": a range is written only where there is one. */
export function formatRange(low: number, high: number): string {
  const one = (value: number) => String(Math.round(value * 10) / 10);
  return one(low) === one(high) ? one(low) : `${one(low)} to ${one(high)}`;
}

/** Where the weight still is. Names competencies, which the meter shows anyway, and never a point. */
export function paceNote(
  rows: readonly HeardCompetency[],
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
  const weight = Math.round(named.reduce((sum, row) => sum + row.weight, 0) * 10) / 10;
  const verb = named.length === 1 ? 'holds' : 'hold';
  const state = untouched.length > 0 ? 'and nothing was heard there yet' : 'still open';
  return `${time} ${named.map((row) => row.name).join(' and ')} ${verb} ${weight} of the weight ${state}.`;
}

function openWeight(row: HeardCompetency): number {
  const share: Record<TickState, number> = { open: 1, part: 0.5, heard: 0 };
  return row.ticks.reduce((sum, tick) => sum + tick.weight * share[tick.state], 0);
}
