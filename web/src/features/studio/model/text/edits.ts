import { type Entry, type MapNode, type Node, type SeqNode, scalarOf, valueAt } from './nodes';

/** A piece of the text and what stands there instead. */
export interface Splice {
  from: number;
  to: number;
  insert: string;
}

export function apply(text: string, splices: readonly Splice[]): string {
  return [...splices]
    .sort((one, other) => other.from - one.from)
    .reduce((next, { from, to, insert }) => next.slice(0, from) + insert + next.slice(to), text);
}

export const lineEnd = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;

/** Past the line end of the line that holds `at`. */
function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** Written so that it is read as the same text, in brackets too. */
export function written(value: string): string {
  const plain =
    value !== '' &&
    value === value.trim() &&
    !/^[-?:,[\]{}#&*!|>'"%@`]/.test(value) &&
    !/: |:$| #|\n/.test(value) &&
    !hasLooseSign(value);
  return plain ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** A comma or bracket that would end it; those in parentheses do not. */
function hasLooseSign(value: string): boolean {
  let depth = 0;
  for (const sign of value) {
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (depth <= 0 && ',[]{}'.includes(sign)) return true;
  }
  return depth !== 0;
}

/** Text that stands in brackets or braces already is YAML and goes in as it is. */
export const asValue = (value: string) => (/^\s*[[{]/.test(value) ? value.trim() : written(value));

/** Puts a value at a path below a map, making the groups on the way. Null takes it out. */
export function setPath(
  text: string,
  map: MapNode,
  path: readonly string[],
  value: string | null,
): Splice[] {
  const [name = '', ...rest] = path;
  const entry = map.entries.find(({ key }) => key === name);
  if (!entry) return value === null ? [] : [addEntry(text, map, name, nested(rest, value))];
  if (rest.length > 0 && entry.value?.type === 'map') {
    // A group of which nothing is left goes as a whole.
    const isLast =
      entry.value.entries.length === 1 &&
      entry.value.entries[0]?.key === rest[0] &&
      rest.length === 1;
    if (value === null && isLast) return [removeEntry(text, map, entry)];
    return setPath(text, entry.value, rest, value);
  }
  if (value === null) return [removeEntry(text, map, entry)];
  return [replaceValue(entry, nested(rest, value))];
}

const nested = (path: readonly string[], value: string): string =>
  path.reduceRight((inner, name) => `{${name}: ${inner}}`, asValue(value));

export function replaceValue(entry: Entry, value: string): Splice {
  if (!entry.value) return { from: entry.to, to: entry.to, insert: ` ${value}` };
  return { from: entry.value.from, to: entry.value.to, insert: value };
}

export function addEntry(text: string, map: MapNode, key: string, value: string): Splice {
  const pair = `${written(key)}: ${value}`;
  const last = map.entries.at(-1);
  if (map.flow) {
    const at = last?.to ?? map.from + 1;
    return { from: at, to: at, insert: last ? `, ${pair}` : pair };
  }
  return addLine(text, last?.to ?? map.to, `${' '.repeat(map.indent)}${pair}`);
}

export function addItem(text: string, seq: SeqNode, item: string): Splice {
  const last = seq.items.at(-1);
  if (seq.flow) {
    const at = last?.to ?? seq.from + 1;
    return { from: at, to: at, insert: last ? `, ${item}` : item };
  }
  return addLine(text, last?.to ?? seq.to, `${' '.repeat(seq.indent)}- ${item}`);
}

/** A line of its own after the one that holds `at`. */
export function addLine(text: string, at: number, line: string): Splice {
  const end = lineEnd(text);
  const from = nextLine(text, at);
  const isOpen = from === text.length && text !== '' && !text.endsWith('\n');
  return { from, to: from, insert: isOpen ? `${end}${line}` : `${line}${end}` };
}

export function removeEntry(text: string, map: MapNode, entry: Entry): Splice {
  if (!map.flow) return removeLines(text, entry.keyFrom, entry.to);
  return removeInFlow(
    text,
    map.entries.map(({ keyFrom, to }) => ({ from: keyFrom, to })),
    entry.to,
  );
}

export function removeItem(text: string, seq: SeqNode, at: number): Splice {
  const item = seq.items[at];
  if (!item) return { from: 0, to: 0, insert: '' };
  return seq.flow ? removeInFlow(text, seq.items, item.to) : removeLines(text, item.from, item.to);
}

/** With the comma that is then too much. */
function removeInFlow(text: string, all: readonly { from: number; to: number }[], end: number) {
  const at = all.findIndex(({ to }) => to === end);
  const it = all[at];
  const before = all[at - 1];
  const after = all[at + 1];
  if (!it) return { from: end, to: end, insert: '' };
  if (after) return { from: it.from, to: after.from, insert: '' };
  if (before) return { from: before.to, to: it.to, insert: '' };
  const comma = /^\s*,/.exec(text.slice(it.to))?.[0].length ?? 0;
  return { from: it.from, to: it.to + comma, insert: '' };
}

/** Whole lines; the comment directly above tells of them and goes along. */
function removeLines(text: string, from: number, to: number): Splice {
  let start = lineStart(text, from);
  const indent = from - start;
  while (start > 0) {
    const above = text.slice(lineStart(text, start - 1), start);
    const isOurs =
      above.trimStart().startsWith('#') && above.length - above.trimStart().length === indent;
    if (!isOurs || indent === 0) break;
    start = lineStart(text, start - 1);
  }
  return { from: start, to: nextLine(text, to), insert: '' };
}

/** A section of the design, made where it is missing or empty. */
export function inSection(
  text: string,
  root: MapNode,
  name: string,
  onNode: (node: Node) => Splice[],
  line: string,
): Splice[] {
  const entry = root.entries.find(({ key }) => key === name);
  const end = lineEnd(text);
  if (!entry) return [addLine(text, root.to, `${name}:${end}  ${line}`)];
  const isEmpty =
    !entry.value ||
    (entry.value.type === 'map' && entry.value.entries.length === 0) ||
    (entry.value.type === 'seq' && entry.value.items.length === 0) ||
    scalarOf(entry.value) === 'null';
  if (!isEmpty) return onNode(entry.value as Node);
  const from = entry.value ? entry.value.from : entry.keyTo + 1;
  const to = entry.value ? entry.value.to : entry.keyTo + 1;
  const before = entry.value
    ? from - (/\s*$/.exec(text.slice(entry.keyTo + 1, from))?.[0].length ?? 0)
    : from;
  return [{ from: before, to, insert: `${end}  ${line}` }];
}

export const sectionOf = (root: MapNode, name: string) => valueAt(root, name) ?? null;
