import type { ComponentKinds } from '@/api/studioTypes';
import { readDesign } from './design';
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

/**
 * Writes changes into a design's text; the rest of it stays as it is. Those that it has no place for are left out. A group
 * of which one value is written keeps that value beside what comes in: `replicas: 2` is `{count: 2}`.
 */
export function withOverrides(text: string, sets: readonly string[], kinds: Kinds): string {
  return sets.reduce((next, set) => {
    const found = overrideOf(set);
    if (!found) return next;
    const { owner, path, value } = found;
    return put(opened(next, owner, path, kinds), owner, path, value);
  }, text);
}

type Kinds = Pick<ComponentKinds, 'kinds' | 'linkFields'>;

function put(text: string, owner: string, path: string, value: string): string {
  const [from = '', to] = endsOf(owner);
  return to === undefined
    ? setField(text, owner, path, value)
    : setLinkField(text, from, to, path, value);
}

function opened(text: string, owner: string, path: string, { kinds, linkFields }: Kinds): string {
  const [group = '', inner] = path.split('.');
  if (inner === undefined) return text;
  const { components, links } = readDesign(text);
  const [from, to] = endsOf(owner);
  const component = components.find(({ name }) => name === owner);
  const link = links.find((one) => one.from === from && one.to === to);
  const fields = link ? linkFields : kinds.find(({ name }) => name === component?.kind)?.fields;
  const bare = fields?.find(({ name }) => name === group)?.bare;
  const value = (link ?? component)?.settings[group];
  return bare && value && value !== 'true' ? put(text, owner, group, `{${bare}: ${value}}`) : text;
}

const endsOf = (owner: string) => owner.split('->').map((end) => end.trim());
