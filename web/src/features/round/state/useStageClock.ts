import { useEffect } from 'react';
import { activeSeconds } from '@/shared/clock/attemptClock';
import type { OpenedRound } from './openRound';

const saveTimeEverySeconds = 30;

/** Ticks while the tab is seen, and has the time saved now and then although nothing is typed. */
export function useStageClock({ clock, sync }: OpenedRound): void {
  useEffect(() => {
    let saved = activeSeconds(clock.read().clock);
    const timer = setInterval(() => {
      clock.send('tick');
      const seconds = activeSeconds(clock.read().clock);
      if (seconds - saved < saveTimeEverySeconds) return;
      saved = seconds;
      sync.touch();
    }, 1000);
    const see = () => clock.send(document.visibilityState === 'hidden' ? 'hide' : 'show');
    document.addEventListener('visibilitychange', see);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', see);
    };
  }, [clock, sync]);
}
