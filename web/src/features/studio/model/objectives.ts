import type { ObjectiveReport } from '@/api/reportTypes';
import { fineShare, time, whole } from './quantities';

export interface ObjectiveRow {
  name: string;
  needed: string;
  measured: string;
  /** How far the truth may be from it; null where nothing is open. */
  within: string | null;
  margin: string;
}

const shares = new Set(['availability', 'fresh']);
const counts = new Set(['lost', 'twice']);
/** More is better for these; for all others less is. */
const floors = new Set(['availability', 'fresh']);

export function objectiveRow({ objective, measured }: ObjectiveReport): ObjectiveRow {
  const { kind, limit } = objective;
  const write = writerOf(kind);
  const isFloor = floors.has(kind);
  const room = isFloor ? measured.value - limit : limit - measured.value;
  const half = (measured.high - measured.low) / 2;
  if (Number.isNaN(measured.value)) {
    return {
      name: nameIn(objective),
      needed: neededIn(objective),
      measured: 'nothing',
      within: null,
      margin: '',
    };
  }
  const sign = room < 0 ? '−' : '+';
  return {
    name: nameIn(objective),
    needed: neededIn(objective),
    measured: write(measured.value),
    within:
      half > 0 && !/^0\D*$/.test(write(half, measured.value))
        ? `± ${write(half, measured.value)}`
        : null,
    margin:
      counts.has(kind) && room === 0
        ? 'holds'
        : `${sign}${write(Math.abs(room), Math.max(limit, measured.value))}`,
  };
}

/** Writes a value; beside another one in the unit of that. */
export type Writer = (value: number, beside?: number) => string;

export function writerOf(kind: string): Writer {
  if (shares.has(kind)) return fineShare;
  if (counts.has(kind)) return whole;
  return time;
}

const names: Record<string, string> = {
  lost: 'writes lost',
  twice: 'writes twice',
  recover: 'recovers within',
};

const nameOf = (kind: string) => names[kind] ?? kind;

type Objective = ObjectiveReport['objective'];

const nameIn = ({ kind, operation }: Objective) => `${operation ?? ''} ${nameOf(kind)}`.trim();

function neededIn({ kind, limit }: Objective): string {
  const written = writerOf(kind)(limit);
  return counts.has(kind) ? written : `${floors.has(kind) ? '≥' : '≤'} ${written}`;
}
