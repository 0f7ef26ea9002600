import { setField, setLinkField } from './designEdits';

/** A change to one field of a design, as `checkout.replicas=8` or `checkout->orders.timeout=1 s`. */
export interface Override {
  owner: string;
  path: string;
  value: string;
}

/** Null where the text is none. */
export function overrideOf(set: string): Override | null {
  const found = /^([^.=]+)\.([^=]+)=(.*)$/.exec(set);
  if (!found) return null;
  const [, owner = '', path = '', value = ''] = found;
  return { owner: owner.trim(), path: path.trim(), value: value.trim() };
}

/** Writes changes into a design's text; the rest of it stays as it is. Those that it has no place for are left out. */
export function withOverrides(text: string, sets: readonly string[]): string {
  return sets.reduce((next, set) => {
    const found = overrideOf(set);
    if (!found) return next;
    const { owner, path, value } = found;
    const [from = '', to] = owner.split('->').map((end) => end.trim());
    return to === undefined
      ? setField(next, owner, path, value)
      : setLinkField(next, from, to, path, value);
  }, text);
}
