import type { Change } from '@/api/types';
import { score } from '@/shared/format';

const shownAtMost = 5;

export interface ChangeList {
  readonly shown: readonly Change[];
  /** What the rest adds up to, or null when all are shown. */
  readonly rest: { readonly count: number; readonly delta: number } | null;
}

/** The changes that moved most; the others are summed, not dropped. */
export function listChanges(changes: readonly Change[]): ChangeList {
  const sorted = [...changes].sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
  if (sorted.length <= shownAtMost + 1) return { shown: sorted, rest: null };
  const rest = sorted.slice(shownAtMost);
  const delta = rest.reduce((sum, change) => sum + change.delta, 0);
  return { shown: sorted.slice(0, shownAtMost), rest: { count: rest.length, delta } };
}

/** `+10.5`, `−3`, `0`: with a true minus, as wide as the plus. */
export function signed(delta: number): string {
  if (delta === 0) return '0';
  return `${delta > 0 ? '+' : '−'}${score(Math.abs(delta))}`;
}
