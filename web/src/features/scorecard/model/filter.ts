import type { FindingView, Outcome } from '@/api/types';

/** In the order of the toolbar and of the keys 1 to 5. */
export const filterOrder: readonly Outcome[] = [
  'met',
  'partly',
  'violated',
  'not-observed',
  'unknown',
];

export type Filter = Outcome | 'all';

export function countOutcomes(
  findings: readonly Pick<FindingView, 'outcome'>[],
): Record<Filter, number> {
  const counts: Record<Filter, number> = {
    all: findings.length,
    met: 0,
    partly: 0,
    violated: 0,
    'not-observed': 0,
    unknown: 0,
  };
  for (const finding of findings) counts[finding.outcome]++;
  return counts;
}

/** The same key or button again shows all. */
export function toggleFilter(current: Filter, chosen: Filter): Filter {
  return current === chosen ? 'all' : chosen;
}

export function passes(filter: Filter, finding: Pick<FindingView, 'outcome'>): boolean {
  return filter === 'all' || finding.outcome === filter;
}

/** J and K: the next finding in reading order, staying at the ends. */
export function step(order: readonly string[], selected: string | null, by: 1 | -1): string | null {
  const at = selected === null ? -1 : order.indexOf(selected);
  if (at === -1) return (by === 1 ? order[0] : order.at(-1)) ?? null;
  return order[Math.min(order.length - 1, Math.max(0, at + by))] ?? null;
}
