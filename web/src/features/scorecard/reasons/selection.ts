import { createContext, use } from 'react';
import type { EvidenceView } from '@/api/types';

/** The reason whose places are marked in the answer. */
export interface ReasonSelection {
  readonly places: readonly EvidenceView[];
  /** Marks places in the answer, and leads to one of them. */
  readonly show: (places: readonly EvidenceView[], index: number) => void;
  /** Back to the words that led there. */
  readonly back: () => void;
}

const nothing = () => {};

export const ReasonContext = createContext<ReasonSelection>({
  places: [],
  show: nothing,
  back: nothing,
});

export function useReason(): ReasonSelection {
  return use(ReasonContext);
}
