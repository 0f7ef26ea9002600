/** A text with what it was before and what was undone. Every step is a whole text: designs are a few kilobytes. */
export interface History {
  readonly past: readonly string[];
  readonly text: string;
  readonly future: readonly string[];
  /** What the last step was about; the next about the same becomes one with it. */
  readonly tag: string | null;
}

const most = 200;

export const historyOf = (text: string): History => ({ past: [], text, future: [], tag: null });

/** Steps with one tag, such as the digits of one number, are undone at once. */
export function edit(history: History, text: string, tag: string | null = null): History {
  if (text === history.text) return history;
  const joins = tag !== null && tag === history.tag;
  return {
    past: joins ? history.past : [...history.past, history.text].slice(-most),
    text,
    future: [],
    tag,
  };
}

export function undo(history: History): History {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    text: before,
    future: [history.text, ...history.future],
    tag: null,
  };
}

export function redo(history: History): History {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.text], text: next, future, tag: null };
}
