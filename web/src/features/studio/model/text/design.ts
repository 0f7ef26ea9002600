import {
  type At,
  type Graph,
  type GraphComponent,
  type GraphGroup,
  type GraphHandler,
  type GraphLink,
  groupKinds,
} from '../graph';
import { readYaml } from './block';
import { type MapNode, type Node, type SeqItem, scalarOf, valueAt } from './nodes';

/** Reads what a canvas shows. Throws `UnreadableYaml` where the text is not in the form of a design. */
export function readDesign(text: string): Graph {
  const root = readYaml(text);
  return {
    title: scalarOf(valueAt(root, 'title')) ?? '',
    components: componentsOf(text, root),
    links: linksOf(root).map(({ from, to, policies }) => ({
      from,
      to,
      settings: policies ? settingsOf(text, policies) : {},
    })),
    handlers: handlersOf(text, root),
    groups: groupsOf(root),
    places: placesOf(root),
  };
}

function componentsOf(text: string, root: MapNode): GraphComponent[] {
  const section = valueAt(root, 'components');
  if (section?.type !== 'map') return [];
  return section.entries.map(({ key, value }) => {
    const { kind = '', ...settings } = value?.type === 'map' ? settingsOf(text, value) : {};
    delete settings.at;
    return { name: key, kind, at: atOf(valueAt(value, 'at')), given: false, settings };
  });
}

export interface LinkPlace extends Pick<GraphLink, 'from' | 'to'> {
  item: SeqItem;
  /** Where its ends are written. */
  keyFrom: number;
  keyTo: number;
  policies: MapNode | null;
}

export function linksOf(root: MapNode): LinkPlace[] {
  const section = valueAt(root, 'links');
  if (section?.type !== 'seq') return [];
  return section.items.flatMap((item) => {
    const place = endsOf(item.value);
    const ends = place && /^(.+?)\s*->\s*(.+)$/.exec(place.ends);
    if (!place || !ends) return [];
    return [{ ...place, item, from: ends[1]?.trim() ?? '', to: ends[2]?.trim() ?? '' }];
  });
}

function endsOf(value: Node | null) {
  if (value?.type === 'scalar') {
    return { ends: value.value, keyFrom: value.from, keyTo: value.to, policies: null };
  }
  const entry = value?.type === 'map' ? value.entries[0] : undefined;
  if (!entry) return null;
  const policies = entry.value?.type === 'map' ? entry.value : null;
  return { ends: entry.key, keyFrom: entry.keyFrom, keyTo: entry.keyTo, policies };
}

function handlersOf(text: string, root: MapNode): GraphHandler[] {
  const section = valueAt(root, 'handlers');
  if (section?.type !== 'map') return [];
  return section.entries.map(({ key, value }) => {
    const [operation = '', component = ''] = key.split('@');
    return { operation, component, steps: value ? dedented(text, value) : '' };
  });
}

function groupsOf(root: MapNode): GraphGroup[] {
  const section = valueAt(root, 'groups');
  if (section?.type !== 'map') return [];
  return section.entries.map(({ key, value }) => {
    const written = scalarOf(valueAt(value, 'kind'));
    const kind = groupKinds.find((one) => one === written) ?? 'any';
    return { name: key, kind, members: namesOf(valueAt(value, 'members')) };
  });
}

function placesOf(root: MapNode): Record<string, At> {
  const section = valueAt(root, 'places');
  if (section?.type !== 'map') return {};
  return Object.fromEntries(
    section.entries.flatMap(({ key, value }) => {
      const at = atOf(value);
      return at ? [[key, at]] : [];
    }),
  );
}

/** A name, or a list of names. */
export function namesOf(value: Node | null | undefined): string[] {
  if (value?.type === 'scalar') return [value.value];
  if (value?.type !== 'seq') return [];
  return value.items.flatMap((item) => scalarOf(item.value) ?? []);
}

/** Every value by its path; lists and other odd forms as they are written. */
function settingsOf(text: string, map: MapNode, before = ''): Record<string, string> {
  const all: Record<string, string> = {};
  for (const { key, value } of map.entries) {
    const path = before + key;
    if (value?.type === 'map') {
      Object.assign(all, settingsOf(text, value, `${path}.`));
      all[path] ??= '';
    } else if (value?.type === 'scalar') all[path] = value.value;
    else all[path] = value ? text.slice(value.from, value.to) : '';
  }
  return all;
}

function atOf(value: Node | null | undefined): At | null {
  if (value?.type !== 'seq' || value.items.length !== 2) return null;
  const [x, y] = value.items.map((item) => Number(scalarOf(item.value)));
  return x === undefined || y === undefined || Number.isNaN(x + y) ? null : [x, y];
}

function dedented(text: string, value: Node): string {
  const start = text.lastIndexOf('\n', value.from - 1) + 1;
  const margin = value.from - start;
  return text
    .slice(value.from, value.to)
    .split('\n')
    .map((line, index) =>
      (index > 0 ? line.slice(Math.min(margin, indentOf(line))) : line).trimEnd(),
    )
    .join('\n');
}

const indentOf = (line: string) => line.length - line.trimStart().length;
