import { createContext, useContext } from 'react';
import type { Actions } from './useActions';
import type { Studio } from './useStudio';

export type StudioValue = Studio & Actions;

export const StudioContext = createContext<StudioValue | null>(null);

export function useStudioContext(): StudioValue {
  const value = useContext(StudioContext);
  if (!value) throw new Error('There is no studio around this pane.');
  return value;
}
