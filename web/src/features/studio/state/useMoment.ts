import { useEffect, useSyncExternalStore } from 'react';
import type { PlayStore } from '../model/playStore';

/** The moment that is played; null where nothing has run. */
export const useMoment = (play: PlayStore) => useSyncExternalStore(play.subscribe, play.moment);

export const usePlayState = (play: PlayStore) => useSyncExternalStore(play.subscribe, play.read);

const frameMs = 50;

/** Moves the playhead while it plays, whatever else of the run is looked at. */
export function usePlaying(play: PlayStore): void {
  const playing = useSyncExternalStore(play.subscribe, () => play.state.playing);
  useEffect(() => {
    if (!playing) return;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      play.tick((now - last) / 1000);
      last = now;
    }, frameMs);
    return () => clearInterval(timer);
  }, [play, playing]);
}
