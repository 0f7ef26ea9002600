import { createContext, use } from 'react';
import type { QualityKind } from '@/api/types';

/** The quality whose sentences are marked in the answer. */
export interface QualitySelection {
  readonly open: QualityKind | null;
  readonly toggle: (kind: QualityKind | null) => void;
}

export const QualityContext = createContext<QualitySelection>({ open: null, toggle: () => {} });

export function useQuality(): QualitySelection {
  return use(QualityContext);
}
