import { createContext, use } from 'react';
import type { FindingView } from '@/api/types';

/** Opens the question which sentence makes a point, or does not. Null where nothing can be marked. */
export type StartMarking = ((finding: FindingView | null) => void) | null;

export const MarkingContext = createContext<StartMarking>(null);

export const useStartMarking = (): StartMarking => use(MarkingContext);
