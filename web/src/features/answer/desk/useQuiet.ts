import { useCallback, useEffect, useState } from 'react';
import { announce } from '@/shared/ui';

export interface Quiet {
  readonly until: number | null;
  readonly start: () => void;
  readonly end: () => void;
}

/** A quiet few minutes on request: no timer and no meter in sight, while both go on. */
export function useQuiet(minutes: number): Quiet {
  const [until, setUntil] = useState<number | null>(null);
  useEffect(() => {
    if (until === null) return;
    const timer = setTimeout(() => setUntil(null), Math.max(0, until - Date.now()));
    return () => clearTimeout(timer);
  }, [until]);

  const start = useCallback(() => {
    setUntil(Date.now() + minutes * 60_000);
    announce(`Quiet for ${minutes} minutes. Timer and meter are hidden.`);
  }, [minutes]);
  const end = useCallback(() => setUntil(null), []);
  return { until, start, end };
}
