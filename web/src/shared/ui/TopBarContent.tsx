import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';

/*
 * A page may take over the middle of the top bar, for instance with a timer. The bar offers a place,
 * the page fills it, and neither knows the other.
 */
let place: HTMLElement | null = null;
let takers = 0;
const listeners = new Set<() => void>();

function tell() {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTopBarTaken(): boolean {
  return useSyncExternalStore(subscribe, () => takers > 0);
}

/** Where the bar lets a page in. */
export function TopBarPlace({ className }: { className?: string }) {
  return (
    <div
      className={className}
      ref={(element) => {
        place = element;
        tell();
      }}
    />
  );
}

/** What a page shows in the bar instead of the navigation. */
export function TopBarContent({ children }: { children: ReactNode }) {
  useEffect(() => {
    takers++;
    tell();
    return () => {
      takers--;
      tell();
    };
  }, []);
  const target = useSyncExternalStore(subscribe, () => place);
  return target ? createPortal(children, target) : null;
}
