import { type Chord, parseChord } from './chord';

export type KeyBinding = {
  /** Any of these chords, for instance `['j', 'k']`. */
  keys: string | string[];
  /** What it does, in a word or two; shown beside the key. */
  label: string;
  run: (event: KeyboardEvent, key: string) => void;
  /** Caps to draw instead of one for each key, for instance `['1–4']`. */
  shown?: string[];
  /** Also while typing. Only for keys that mean nothing to the field. */
  whileTyping?: boolean;
  /** `bar` (default) lists it in the key bar and the sheet, `sheet` in the sheet only. */
  listed?: 'bar' | 'sheet' | 'nowhere';
  /** Higher stands further left in the key bar. */
  order?: number;
  disabled?: boolean;
  /** The browser turns the key into an event of its own, such as a paste; here it is only listed. */
  isEvent?: boolean;
};

export type KeyGroup = {
  name: string;
  bindings: { binding: KeyBinding; chords: Map<string, Chord> }[];
};

type Listener = () => void;

let groups: readonly KeyGroup[] = [];
const listeners = new Set<Listener>();

/** The newest group is asked first, so a pane may shadow its page. */
export function register(name: string, bindings: KeyBinding[]): () => void {
  const group: KeyGroup = {
    name,
    bindings: bindings.map((binding) => ({
      binding,
      chords: new Map([binding.keys].flat().map((written) => [written, parseChord(written)])),
    })),
  };
  groups = [group, ...groups];
  tell();
  return () => {
    groups = groups.filter((other) => other !== group);
    tell();
  };
}

export function currentGroups(): readonly KeyGroup[] {
  return groups;
}

export function subscribe(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell() {
  for (const listener of listeners) listener();
}
