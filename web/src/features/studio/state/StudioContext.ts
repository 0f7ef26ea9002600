import { createContext, useContext } from 'react';
import type { Actions } from './useActions';
import type { Studio } from './useStudio';

/** Framed: it is a part of something else, and its design is not to be exchanged for another. */
export type StudioValue = Studio & Actions & { readonly isFramed: boolean };

export const StudioContext = createContext<StudioValue | null>(null);

export function useStudioContext(): StudioValue {
  const value = useContext(StudioContext);
  if (!value) throw new Error('There is no studio around this pane.');
  return value;
}
