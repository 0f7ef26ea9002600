import type { Hint } from '@/api/types';

/** The three rungs of help with one point. The server decides for which point, and what each rung costs. */
export interface Rung {
  readonly tier: number;
  readonly name: string;
  readonly cost: string;
  readonly state: 'open' | 'next' | 'shut';
  readonly hint: Hint | null;
}

const names = ['A question back', 'A direction', 'The point'] as const;
const costs: Record<Hint['cost'], string> = {
  free: 'free',
  'point-counts-nothing': 'point counts zero',
};

export function costText(cost: Hint['cost']): string {
  return costs[cost];
}

/**
 * The ladder of the point that is being helped with now. When its last rung is used, or the point has been heard and
 * the server starts on another, the next hint begins a new ladder; earlier ones stay readable above it.
 */
export function ladder(hints: readonly Hint[]): {
  readonly earlier: readonly Hint[];
  readonly rungs: readonly Rung[];
} {
  const ordered = [...hints].sort((a, b) => a.ordinal - b.ordinal);
  const start = currentStart(ordered);
  const current = ordered.slice(start);
  const reached = current.at(-1)?.tier ?? 0;
  const rungs = names.map((name, index): Rung => {
    const tier = index + 1;
    const hint = current.find((other) => other.tier === tier) ?? null;
    const state = hint ? 'open' : tier === reached + 1 ? 'next' : 'shut';
    return {
      tier,
      name,
      cost: costText(tier === 3 ? 'point-counts-nothing' : 'free'),
      state,
      hint,
    };
  });
  return { earlier: ordered.slice(0, start), rungs };
}

function currentStart(ordered: readonly Hint[]): number {
  const last = ordered.at(-1);
  if (!last || last.remaining === 0 || last.tier === names.length) return ordered.length;
  let start = ordered.length - 1;
  while (start > 0 && (ordered[start - 1]?.tier ?? 0) < (ordered[start]?.tier ?? 0)) start--;
  return start;
}

export function nextRung(hints: readonly Hint[]): Rung | null {
  return ladder(hints).rungs.find((rung) => rung.state === 'next') ?? null;
}
