import { useEffect, useRef } from 'react';
import { announce } from '@/shared/ui';
import type { CoachState } from '../model/coach';

const atMostEveryMs = 20_000;

/** Says how much was heard, now and then, to those who cannot see the meter. Never on the first hearing. */
export function useHeardAloud(state: CoachState | null, quiet: boolean): void {
  const heard = state?.rows?.reduce((sum, row) => sum + row.heard, 0) ?? null;
  const points = state?.points ?? 0;
  const said = useRef<{ heard: number; at: number } | null>(null);
  useEffect(() => {
    if (heard === null) return;
    if (said.current === null) {
      said.current = { heard, at: 0 };
      return;
    }
    if (quiet || heard === said.current.heard) return;
    const wait = Math.max(1_000, said.current.at + atMostEveryMs - Date.now());
    const timer = setTimeout(() => {
      said.current = { heard, at: Date.now() };
      announce(`${heard} of ${points} points heard`);
    }, wait);
    return () => clearTimeout(timer);
  }, [heard, points, quiet]);
}
