import { type ComponentType, useCallback, useState } from 'react';

/**
 * A component whose code comes when it is asked for. Without Suspense on purpose: React holds a
 * suspended part back for 300 ms, and letters typed meanwhile into what is not there yet are lost.
 */
export function useLater<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  const [loaded, setLoaded] = useState<{ Component: ComponentType<Props> } | null>(null);
  const fetch = useCallback(() => {
    load().then((module) => setLoaded({ Component: module.default }));
  }, [load]);
  return [loaded?.Component ?? null, fetch] as const;
}
