import { createContext, use } from 'react';
import type { Filter } from '../model/filter';

/** What the text and the points beside it must agree on. */
export interface Pairing {
  readonly numbers: ReadonlyMap<string, number>;
  readonly filter: Filter;
  readonly selected: string | null;
  readonly hovered: string | null;
  readonly select: (criterion: string | null) => void;
  readonly hover: (criterion: string | null) => void;
}

const nothing = () => {};

export const PairContext = createContext<Pairing>({
  numbers: new Map(),
  filter: 'all',
  selected: null,
  hovered: null,
  select: nothing,
  hover: nothing,
});

export function usePairing(): Pairing {
  return use(PairContext);
}
