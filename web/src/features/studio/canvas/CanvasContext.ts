import { createContext, useContext } from 'react';
import type { PlayStore } from '../model/playStore';
import type { Selection } from '../model/selection';

/** What every node and link needs and what never changes, so that none is drawn again because another was. */
export interface CanvasValue {
  play: PlayStore;
  select: (selection: Selection) => void;
  /** Chooses a component; `adding` puts it to those that are chosen or takes it out. */
  choose: (name: string, adding: boolean) => void;
  setField: (name: string, path: string, value: string | null) => void;
  /** The component that a link is being drawn from; null where none is. */
  wiring: () => string | null;
  /** Whether a link is what is selected, though it takes no focus of its own. */
  isAtLink: () => boolean;
}

export const CanvasContext = createContext<CanvasValue | null>(null);

export function useCanvas(): CanvasValue {
  const value = useContext(CanvasContext);
  if (!value) throw new Error('There is no canvas around this node.');
  return value;
}
