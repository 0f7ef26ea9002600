import {
  type At,
  type GraphGroup,
  type GraphHandler,
  type GraphLink,
  type GroupKind,
  linkName,
} from '../graph';
import { readYaml } from './block';
import { type LinkPlace, linksOf, namesOf, readDesign } from './design';
import {
  addEntry,
  addItems,
  addLine,
  addPairs,
  apply,
  asValue,
  inSection,
  lineEnd,
  pairOf,
  removeEntries,
  removeEntry,
  removeItems,
  replaceValue,
  type Splice,
  sectionOf,
  setPath,
  written,
} from './edits';
import { entryOf, type MapNode, type Node, valueAt } from './nodes';
import { targetsIn } from './steps';

/*
 * Each takes a design's text and gives it back with one thing changed; comments, order and spelling of the rest stay.
 */

export function setField(text: string, component: string, path: string, value: string | null) {
  const root = readYaml(text);
  const entry = entryOf(sectionOf(root, 'components'), component);
  if (entry?.value?.type !== 'map') return text;
  return apply(text, setPath(text, entry.value, path.split('.'), value));
}

export function setTitle(text: string, title: string): string {
  const root = readYaml(text);
  return apply(text, setPath(text, root, ['title'], title));
}

/** Moves components. All at once: a text is read once however many there are. */
export function setAt(text: string, places: Readonly<Record<string, At>>): string {
  const section = sectionOf(readYaml(text), 'components');
  if (section?.type !== 'map') return text;
  const splices = section.entries.flatMap((entry) => {
    const at = places[entry.key];
    if (!at || entry.value?.type !== 'map') return [];
    return setPath(text, entry.value, ['at'], atText(at));
  });
  return apply(text, splices);
}

/**
 * Moves components that the scenario gives. They stand in no design, so their places have a section of their own: how a
 * drawing is laid out belongs to it, goes along in a file or a link, and is undone like everything else.
 */
export function setPlaces(text: string, places: Readonly<Record<string, At>>): string {
  return Object.entries(places).reduce((next, [name, at]) => {
    const root = readYaml(next);
    const value = atText(at);
    const set = (node: Node) => (node.type === 'map' ? setPath(next, node, [name], value) : []);
    return apply(next, inSection(next, root, 'places', set, [pairOf(name, value)]));
  }, text);
}

const atText = ([x, y]: At) => `[${cell(x)}, ${cell(y)}]`;

/** Places are kept to a tenth of a cell: twenty pixels, and texts that can be read. */
const cell = (value: number) => String(Math.round(value * 10) / 10);

export function setLinkField(
  text: string,
  from: string,
  to: string,
  path: string,
  value: string | null,
): string {
  const root = readYaml(text);
  const place = linksOf(root).find((link) => link.from === from && link.to === to);
  if (!place) return text;
  const { policies } = place;
  if (!policies) {
    if (value === null) return text;
    const steps = path.split('.');
    const inner = steps.reduceRight((below, name) => `{${name}: ${below}}`, asValue(value));
    // What stands between the ends and here can only be a colon without a value.
    const hasColon = text[place.keyTo] === ':';
    const at = hasColon ? place.keyTo + 1 : place.keyTo;
    return apply(text, [{ from: at, to: at, insert: `${hasColon ? '' : ':'} ${inner}` }]);
  }
  const isLast = policies.entries.length === 1 && policies.entries[0]?.key === path;
  if (value === null && isLast) {
    return apply(text, [{ from: place.keyTo, to: policies.to, insert: '' }]);
  }
  return apply(text, setPath(text, policies, path.split('.'), value));
}

export interface NewComponent {
  name: string;
  kind: string;
  at: At | null;
  settings: Readonly<Record<string, string>>;
}

export const addComponent = (text: string, name: string, kind: string, at: At | null): string =>
  addComponents(text, [{ name, kind, at, settings: {} }]);

/** All at once: a text is read once however many there are. */
export function addComponents(text: string, components: readonly NewComponent[]): string {
  if (components.length === 0) return text;
  const pairs = components.map(({ name, kind, at, settings }) => {
    const place = at ? [`at: ${atText(at)}`] : [];
    return pairOf(name, `{${[`kind: ${kind}`, ...pairsOf(settings), ...place].join(', ')}}`);
  });
  const root = readYaml(text);
  const add = (node: Node) => (node.type === 'map' ? [addPairs(text, node, pairs)] : []);
  return apply(text, inSection(text, root, 'components', add, pairs));
}

const pairsOf = (settings: Readonly<Record<string, string>>) =>
  Object.entries(settings)
    .filter(([path]) => !path.includes('.'))
    .map(([path, value]) => `${path}: ${valueBelow(settings, path, value)}`);

/** A group is written with what is below it. */
function valueBelow(all: Readonly<Record<string, string>>, path: string, value: string): string {
  const below = Object.entries(all).filter(
    ([other]) => other.startsWith(`${path}.`) && !other.slice(path.length + 1).includes('.'),
  );
  if (below.length === 0) return value === '' ? '{}' : asValue(value);
  const pairs = below.map(
    ([other, inner]) => `${other.slice(path.length + 1)}: ${valueBelow(all, other, inner)}`,
  );
  return `{${pairs.join(', ')}}`;
}

/** With their links and their handlers, and out of their groups. What other handlers say of them stays for its author to mend. */
export function removeComponents(text: string, names: readonly string[]): string {
  const root = readYaml(text);
  const goes = new Set(names);
  const removed = (section: string, nameOf: (key: string) => string) => {
    const node = sectionOf(root, section);
    return node?.type === 'map'
      ? removeEntries(text, node, ({ key }) => goes.has(nameOf(key)))
      : [];
  };
  return apply(text, [
    ...withoutLinks(text, root, ({ from, to }) => goes.has(from) || goes.has(to)),
    ...removed('handlers', (key) => key.slice(key.lastIndexOf('@') + 1)),
    ...removed('components', (key) => key),
    ...withoutMembers(text, root, goes),
  ]);
}

function withoutLinks(text: string, root: MapNode, goes: (link: LinkPlace) => boolean): Splice[] {
  const section = sectionOf(root, 'links');
  if (section?.type !== 'seq') return [];
  const items = new Set(
    linksOf(root)
      .filter(goes)
      .map(({ item }) => item),
  );
  return removeItems(text, section, (item) => items.has(item));
}

/** A group without members is none, and a section without groups goes as a whole. */
function withoutMembers(text: string, root: MapNode, goes: ReadonlySet<string>): Splice[] {
  const section = entryOf(root, 'groups');
  if (section?.value?.type !== 'map') return [];
  const groups = section.value.entries.map((entry) => {
    const members = namesOf(valueAt(entry.value, 'members'));
    return { entry, members, left: members.filter((name) => !goes.has(name)) };
  });
  const isChanged = groups.filter(({ members, left }) => left.length < members.length);
  const gone = new Set(isChanged.filter(({ left }) => left.length === 0).map(({ entry }) => entry));
  if (gone.size === groups.length) {
    return gone.size === 0 ? [] : removeEntry(text, root, section);
  }
  return [
    ...removeEntries(text, section.value, (entry) => gone.has(entry)),
    ...isChanged.flatMap(({ entry: { value }, left }) =>
      left.length > 0 && value?.type === 'map'
        ? setPath(text, value, ['members'], listOf(left))
        : [],
    ),
  ];
}

/** Writes the steps of a handler, one below the other. Without any, there is no handler: what it does is inferred again. */
export function setHandler(text: string, operation: string, component: string, steps: string) {
  const root = readYaml(text);
  const key = `${operation}@${component}`;
  const lines = linesOf(steps);
  const section = sectionOf(root, 'handlers');
  const entry = entryOf(section, key);
  if (lines.length === 0) {
    if (section?.type !== 'map' || !entry) return text;
    return apply(text, removeEntry(text, section, entry));
  }
  const end = lineEnd(text);
  if (section?.type === 'map' && entry && !section.flow) {
    const margin = ' '.repeat(section.indent + 2);
    const insert = lines.map((line) => end + margin + line).join('');
    // What stands between the key and the steps is a colon, and perhaps a comment.
    const from = text.indexOf(':', entry.keyTo) + 1;
    const comment = /^[ \t]*#[^\r\n]*/.exec(text.slice(from))?.[0] ?? '';
    return apply(text, [{ from: from + comment.length, to: entry.to, insert }]);
  }
  return addHandlers(text, [{ operation, component, steps }]);
}

/** Those that are there already are left as they are. All at once, as with components. */
export function addHandlers(text: string, handlers: readonly GraphHandler[]): string {
  const root = readYaml(text);
  const section = sectionOf(root, 'handlers');
  const added = handlers.flatMap(({ operation, component, steps }) => {
    const key = `${operation}@${component}`;
    return entryOf(section, key)
      ? []
      : [`${written(key)}:`, ...linesOf(steps).map((line) => `  ${line}`)];
  });
  if (added.length === 0) return text;
  const below = (map: Node): Splice[] => {
    if (map.type !== 'map' || map.flow) return [];
    const margin = ' '.repeat(map.indent);
    const at = map.entries.at(-1)?.to ?? map.to;
    return [addLine(text, at, added.map((line) => margin + line).join(lineEnd(text)))];
  };
  return apply(text, inSection(text, root, 'handlers', below, added));
}

const linesOf = (steps: string) =>
  steps
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');

export const addLink = (text: string, from: string, to: string): string =>
  addLinks(text, [{ from, to, settings: {} }]);

/** Those that are there already are left as they are. All at once, as with components. */
export function addLinks(text: string, links: readonly GraphLink[]): string {
  const root = readYaml(text);
  const known = new Set(linksOf(root).map(linkName));
  const items = links.flatMap((link) => {
    if (known.has(linkName(link))) return [];
    known.add(linkName(link));
    const policies = pairsOf(link.settings).join(', ');
    return [`${link.from} -> ${link.to}${policies && `: {${policies}}`}`];
  });
  if (items.length === 0) return text;
  const add = (node: Node) => (node.type === 'seq' ? [addItems(text, node, items)] : []);
  const lines = items.map((item) => `- ${item}`);
  return apply(text, inSection(text, root, 'links', add, lines));
}

export function removeLink(text: string, from: string, to: string): string {
  const isIt = (link: LinkPlace) => link.from === from && link.to === to;
  return apply(text, withoutLinks(text, readYaml(text), isIt));
}

/** Everywhere: its own name, the ends of links, whose handlers they are, and the steps that use it. */
export function renameComponent(text: string, name: string, next: string): string {
  if (name === next || !isName(next)) return text;
  const design = readDesign(text);
  if (design.components.some((component) => component.name === next)) return text;
  const root = readYaml(text);
  const splices: Splice[] = [];
  const own = entryOf(sectionOf(root, 'components'), name);
  if (!own) return text;
  splices.push({ from: own.keyFrom, to: own.keyTo, insert: next });
  for (const { from, to, keyFrom, keyTo } of linksOf(root)) {
    if (from !== name && to !== name) continue;
    const insert = `${from === name ? next : from} -> ${to === name ? next : to}`;
    splices.push({ from: keyFrom, to: keyTo, insert });
  }
  const handlers = sectionOf(root, 'handlers');
  if (handlers?.type === 'map') splices.push(...renameInHandlers(handlers, name, next));
  splices.push(...renameInGroups(root, name, next));
  return apply(text, splices);
}

function renameInGroups(root: MapNode, name: string, next: string): Splice[] {
  const groups = sectionOf(root, 'groups');
  if (groups?.type !== 'map') return [];
  return groups.entries.flatMap(({ value }) => {
    const members = entryOf(value, 'members')?.value;
    const all = members?.type === 'seq' ? members.items.map((item) => item.value) : [members];
    return all.flatMap((node) =>
      node?.type === 'scalar' && node.value === name
        ? [{ from: node.from, to: node.to, insert: next }]
        : [],
    );
  });
}

export function addGroup(text: string, { name, kind, members }: GraphGroup): string {
  const root = readYaml(text);
  const what = kind === 'any' ? '' : `kind: ${kind}, `;
  const body = `{${what}members: ${listOf(members)}}`;
  const add = (node: Node) => (node.type === 'map' ? [addEntry(text, node, name, body)] : []);
  return apply(text, inSection(text, root, 'groups', add, [pairOf(name, body)]));
}

/** A section of which nothing is left goes as a whole. */
export function removeGroup(text: string, name: string): string {
  const root = readYaml(text);
  const section = entryOf(root, 'groups');
  const entry = entryOf(section?.value, name);
  if (section?.value?.type !== 'map' || !entry) return text;
  const isLast = section.value.entries.length === 1;
  return apply(
    text,
    isLast ? removeEntry(text, root, section) : removeEntry(text, section.value, entry),
  );
}

export function setGroupKind(text: string, name: string, kind: GroupKind): string {
  const group = entryOf(sectionOf(readYaml(text), 'groups'), name)?.value;
  if (group?.type !== 'map') return text;
  return apply(text, setPath(text, group, ['kind'], kind === 'any' ? null : kind));
}

/** Without members there is no group. */
export function setMembers(text: string, name: string, members: readonly string[]): string {
  if (members.length === 0) return removeGroup(text, name);
  const group = entryOf(sectionOf(readYaml(text), 'groups'), name)?.value;
  if (group?.type !== 'map') return text;
  return apply(text, setPath(text, group, ['members'], listOf(members)));
}

export function renameGroup(text: string, name: string, next: string): string {
  const groups = sectionOf(readYaml(text), 'groups');
  const entry = entryOf(groups, name);
  if (!entry || !isName(next) || entryOf(groups, next)) return text;
  return apply(text, [{ from: entry.keyFrom, to: entry.keyTo, insert: next }]);
}

const listOf = (names: readonly string[]) => `[${names.map(written).join(', ')}]`;

/** As the simulator takes them. */
const isName = (name: string) => /^[a-z][a-z0-9-]{0,62}$/.test(name);

function renameInHandlers(handlers: MapNode, name: string, next: string): Splice[] {
  const splices: Splice[] = [];
  for (const entry of handlers.entries) {
    if (entry.key.endsWith(`@${name}`)) {
      const key = `${entry.key.slice(0, entry.key.lastIndexOf('@'))}@${next}`;
      splices.push({ from: entry.keyFrom, to: entry.keyTo, insert: written(key) });
    }
    for (const target of targetsIn(entry.value)) {
      if (target.value?.type === 'scalar' && target.value.value === name)
        splices.push(replaceValue(target, next));
    }
  }
  return splices;
}

/** `service`, then `service-2` and so on. */
export function freeName(taken: Iterable<string>, wanted: string): string {
  const all = new Set(taken);
  if (!all.has(wanted)) return wanted;
  const stem = wanted.replace(/-\d+$/, '');
  for (let number = 2; ; number++) if (!all.has(`${stem}-${number}`)) return `${stem}-${number}`;
}
