import { useEffect, useSyncExternalStore } from 'react';

let text = '';
const listeners = new Set<() => void>();

function say(next: string) {
  text = next;
  for (const listener of listeners) listener();
}

/** Where what is on screen came from; it stands at the right end of the key bar. */
export function useProvenance(next: string | undefined): void {
  useEffect(() => {
    if (next === undefined) return;
    say(next);
    return () => say('');
  }, [next]);
}

export function useCurrentProvenance(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => text,
  );
}
