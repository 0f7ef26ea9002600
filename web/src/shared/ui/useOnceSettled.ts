import { useEffect, useRef, useState } from 'react';

/**
 * For a key that acts on a list which may still be that of the letters before: it waits until the list is the one
 * that was asked for, so that fast fingers never open what they did not mean.
 */
export function useOnceSettled(settled: boolean, run: () => void) {
  const [asked, setAsked] = useState(false);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!asked || !settled) return;
    setAsked(false);
    latest.current();
  }, [asked, settled]);
  return { ask: () => setAsked(true), forget: () => setAsked(false) };
}
