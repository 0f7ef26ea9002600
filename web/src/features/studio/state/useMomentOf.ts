import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { Moment } from '../model/playback';
import type { PlayStore } from '../model/playStore';

/**
 * What one thing shows of the moment that is played. Of two hundred components only those are drawn again whose words
 * or widths have changed, so a moment costs what has changed in it.
 */
export function useMomentOf<T extends object>(
  play: PlayStore,
  pick: (moment: Moment | null) => T,
): T {
  const last = useRef<{ moment: Moment | null; pick: unknown; value: T } | null>(null);
  const read = useCallback(() => {
    const moment = play.moment();
    const before = last.current;
    if (before && before.moment === moment && before.pick === pick) return before.value;
    const next = pick(moment);
    const value = before && isSame(before.value, next) ? before.value : next;
    last.current = { moment, pick, value };
    return value;
  }, [play, pick]);
  return useSyncExternalStore(play.subscribe, read);
}

function isSame<T extends object>(one: T, other: T): boolean {
  const keys = Object.keys(one) as (keyof T)[];
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.is(one[key], other[key]))
  );
}
