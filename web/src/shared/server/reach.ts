import { useSyncExternalStore } from 'react';

/** Whether the server answered last time. Driven by queries, so that nothing polls while all is well. */
let gone = false;
const listeners = new Set<() => void>();

export function serverAnswered(): void {
  set(false);
}

export function serverDidNotAnswer(): void {
  set(true);
}

function set(next: boolean) {
  if (gone === next) return;
  gone = next;
  for (const listener of listeners) listener();
}

export function useServerGone(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => gone,
  );
}
