import { useSyncExternalStore } from 'react';

/** The width below which panes stand under one another. CSS says 760px in the same places. */
const narrow = '(max-width: 760px)';

export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(narrow);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(narrow).matches,
  );
}
