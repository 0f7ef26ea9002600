import type { ObjectiveReport } from '@/api/reportTypes';
import { rate, share, time, whole } from './quantities';

export interface ObjectiveRow {
  name: string;
  needed: string;
  measured: string;
  /** How far the truth may be from it; null where nothing is open. */
  within: string | null;
  margin: string;
}

const shares = new Set(['availability', 'stale']);
const counts = new Set(['lost', 'twice']);
/** More is better for these; for all others less is. */
const floors = new Set(['availability', 'goodput', 'throughput']);

export function objectiveRow({ objective, measured }: ObjectiveReport): ObjectiveRow {
  const { kind, operation, limit } = objective;
  const write = writerOf(kind);
  const isFloor = floors.has(kind);
  const room = isFloor ? measured.value - limit : limit - measured.value;
  const half = (measured.high - measured.low) / 2;
  const sign = room < 0 ? '−' : '+';
  return {
    name: `${operation} ${nameOf(kind)}`.trim(),
    needed: counts.has(kind) ? write(limit) : `${isFloor ? '≥' : '≤'} ${write(limit)}`,
    measured: write(measured.value),
    within: half > 0 && !/^0\D*$/.test(write(half)) ? `± ${write(half)}` : null,
    margin: counts.has(kind) && room === 0 ? 'holds' : `${sign}${write(Math.abs(room))}`,
  };
}

function writerOf(kind: string): (value: number) => string {
  if (shares.has(kind)) return share;
  if (counts.has(kind)) return whole;
  return floors.has(kind) ? rate : time;
}

const nameOf = (kind: string) =>
  ({ availability: 'availability', lost: 'writes lost', twice: 'writes twice', stale: 'stale' })[
    kind
  ] ?? kind;
