import { useSyncExternalStore } from 'react';

let message = '';
const listeners = new Set<() => void>();

/** Says a sentence to screen readers without moving focus. */
export function announce(text: string): void {
  // A trailing no-break space makes a repeated sentence a new one, so that it is read again.
  message = text === message ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

/** Stands once, in the shell. */
export function LiveRegion() {
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => message,
  );
  return (
    <div className="sr" role="status" aria-live="polite">
      {text}
    </div>
  );
}
