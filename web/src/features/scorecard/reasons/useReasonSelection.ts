import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EvidenceView } from '@/api/types';
import { placeId } from './marks';
import type { ReasonSelection } from './selection';

interface Shown {
  readonly places: readonly EvidenceView[];
  readonly index: number;
}

/** Keeps which reason is shown in the answer, and goes there once its places are drawn. */
export function useReasonSelection(): ReasonSelection & { readonly clear: () => void } {
  const [shown, setShown] = useState<Shown | null>(null);
  const from = useRef<HTMLElement | null>(null);
  const clear = useCallback(() => setShown(null), []);

  useEffect(() => {
    if (shown !== null) bring(document.getElementById(placeId(shown.index)));
  }, [shown]);

  const show = useCallback((places: readonly EvidenceView[], index: number) => {
    from.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setShown({ places, index });
  }, []);
  const back = useCallback(() => bring(from.current), []);
  return useMemo(
    () => ({ places: shown?.places ?? [], show, back, clear }),
    [shown, show, back, clear],
  );
}

function bring(element: HTMLElement | null): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  element?.focus({ preventScroll: true });
}
