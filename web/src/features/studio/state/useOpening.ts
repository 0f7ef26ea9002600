import { useEffect, useRef } from 'react';
import type { Studio } from './useStudio';

/** Runs the design once and stands at the moment that the address names. */
export function useOpening(studio: Pick<Studio, 'play' | 'start'>, at: number | null): void {
  const latest = useRef(studio);
  useEffect(() => {
    latest.current = studio;
  });
  useEffect(() => {
    if (at === null) return;
    latest.current.play.openAt(at);
    latest.current.start();
  }, [at]);
}
