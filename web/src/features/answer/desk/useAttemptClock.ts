import { useCallback, useEffect, useReducer, useRef } from 'react';
import { type AttemptClock, activeSeconds, advance, startClock } from '@/shared/clock/attemptClock';

export interface ClockControl {
  readonly seconds: number;
  readonly paused: boolean;
  /** For a save between two ticks, and stable, so that it can be handed to what outlives a render. */
  readonly secondsNow: () => number;
  readonly toggle: () => void;
}

/** The clock of an attempt, ticking while its tab is seen. */
export function useAttemptClock(initialSeconds: number): ClockControl {
  const [clock, dispatch] = useReducer(advance, initialSeconds, (seconds) =>
    startClock(seconds, Date.now(), document.visibilityState !== 'hidden'),
  );
  const latest = useRef<AttemptClock>(clock);
  latest.current = clock;

  useEffect(() => {
    const timer = setInterval(() => dispatch({ type: 'tick', at: Date.now() }), 1000);
    const see = () => {
      const type = document.visibilityState === 'hidden' ? 'hide' : 'show';
      latest.current = advance(latest.current, { type, at: Date.now() });
      dispatch({ type, at: Date.now() });
    };
    document.addEventListener('visibilitychange', see);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', see);
    };
  }, []);

  const secondsNow = useCallback(
    () => activeSeconds(advance(latest.current, { type: 'tick', at: Date.now() })),
    [],
  );
  const toggle = useCallback(
    () => dispatch({ type: latest.current.paused ? 'resume' : 'pause', at: Date.now() }),
    [],
  );
  return { seconds: activeSeconds(clock), paused: clock.paused, secondsNow, toggle };
}
