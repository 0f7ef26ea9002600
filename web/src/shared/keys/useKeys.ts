import { useEffect, useRef, useSyncExternalStore } from 'react';
import { currentGroups, type KeyBinding, type KeyGroup, register, subscribe } from './registry';

/**
 * The keys that work while this component is on screen. They appear in the key bar and in the `?`
 * sheet under the group's name. `run` may change with every render; labels and keys are compared.
 */
export function useKeys(group: string, bindings: KeyBinding[]): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });

  const shape = JSON.stringify(bindings);
  useEffect(() => {
    const stable = (JSON.parse(shape) as KeyBinding[]).map(
      (binding, index): KeyBinding => ({
        ...binding,
        run: (event, key) => latest.current[index]?.run(event, key),
      }),
    );
    return register(group, stable);
  }, [group, shape]);
}

export function useKeyGroups(): readonly KeyGroup[] {
  return useSyncExternalStore(subscribe, currentGroups);
}
