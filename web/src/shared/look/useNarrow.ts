import { useSyncExternalStore } from 'react';

/**
 * Whether the window is at most this wide. 760 is where panes stand under one another; CSS says
 * 760px in the same places.
 */
export function useNarrow(width = 760): boolean {
  const query = `(max-width: ${width}px)`;
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}
