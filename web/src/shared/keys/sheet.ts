import { useEffect, useRef } from 'react';

const asked = new EventTarget();

/** Opens the sheet of keys, for a link or a command that leads to it. */
export function openKeySheet(): void {
  asked.dispatchEvent(new Event('open'));
}

export function useKeySheetRequests(open: () => void): void {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    const listener = () => latest.current();
    asked.addEventListener('open', listener);
    return () => asked.removeEventListener('open', listener);
  }, []);
}
