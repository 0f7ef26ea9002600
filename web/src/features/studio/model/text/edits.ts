import { readFlow } from './flow';
import {
  type Entry,
  type MapNode,
  type Node,
  type SeqItem,
  type SeqNode,
  scalarOf,
  valueAt,
} from './nodes';

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

/** Text that stands in brackets or braces already is YAML and goes in as it is. While it is being typed it is words: the design has to be read with it. */
export function asValue(value: string): string {
  const text = value.trim();
  return /^[[{]/.test(text) && isWhole(text) ? text : written(value);
}

function isWhole(text: string): boolean {
  try {
    return readFlow(text, 0).to === text.length;
  } catch {
    return false;
  }
}

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
    if (value === null && isLast) return removeEntry(text, map, entry);
    return setPath(text, entry.value, rest, value);
  }
  if (value === null) return removeEntry(text, map, entry);
  return [replaceValue(entry, nested(rest, value))];
}

const nested = (path: readonly string[], value: string): string =>
  path.reduceRight((inner, name) => `{${name}: ${inner}}`, asValue(value));

export function replaceValue(entry: Entry, value: string): Splice {
  if (!entry.value) return { from: entry.to, to: entry.to, insert: ` ${value}` };
  return { from: entry.value.from, to: entry.value.to, insert: value };
}

export const pairOf = (key: string, value: string) => `${written(key)}: ${value}`;

export const addEntry = (text: string, map: MapNode, key: string, value: string): Splice =>
  addPairs(text, map, [pairOf(key, value)]);

/** Behind what the map holds, in their order. */
export function addPairs(text: string, map: MapNode, pairs: readonly string[]): Splice {
  const last = map.entries.at(-1);
  if (map.flow) return addInFlow(last?.to, map.from, pairs);
  return addLines(text, last?.to ?? map.to, map.indent, pairs);
}

/** Behind what the list holds, in their order. */
export function addItems(text: string, seq: SeqNode, items: readonly string[]): Splice {
  const last = seq.items.at(-1);
  if (seq.flow) return addInFlow(last?.to, seq.from, items);
  const lines = items.map((item) => `- ${item}`);
  return addLines(text, last?.to ?? seq.to, seq.indent, lines);
}

function addInFlow(last: number | undefined, open: number, all: readonly string[]): Splice {
  const at = last ?? open + 1;
  const insert = all.join(', ');
  return { from: at, to: at, insert: last === undefined ? insert : `, ${insert}` };
}

function addLines(text: string, at: number, indent: number, lines: readonly string[]): Splice {
  const margin = ' '.repeat(indent);
  return addLine(text, at, lines.map((line) => margin + line).join(lineEnd(text)));
}

/** A line of its own after the one that holds `at`. */
export function addLine(text: string, at: number, line: string): Splice {
  const end = lineEnd(text);
  const from = nextLine(text, at);
  const isOpen = from === text.length && text !== '' && !text.endsWith('\n');
  return { from, to: from, insert: isOpen ? `${end}${line}` : `${line}${end}` };
}

export const removeEntry = (text: string, map: MapNode, entry: Entry): Splice[] =>
  removeEntries(text, map, (one) => one === entry);

export function removeEntries(
  text: string,
  map: MapNode,
  goes: (entry: Entry) => boolean,
): Splice[] {
  const all = map.entries.map((entry) => ({
    from: entry.keyFrom,
    to: entry.to,
    goes: goes(entry),
  }));
  return map.flow ? removeInFlow(text, all) : removeLinesOf(text, all);
}

export function removeItems(text: string, seq: SeqNode, goes: (item: SeqItem) => boolean) {
  const all = seq.items.map((item) => ({ from: item.from, to: item.to, goes: goes(item) }));
  return seq.flow ? removeInFlow(text, all) : removeLinesOf(text, all);
}

interface Part {
  from: number;
  to: number;
  goes: boolean;
}

const removeLinesOf = (text: string, all: readonly Part[]) =>
  all.flatMap(({ from, to, goes }) => (goes ? [removeLines(text, from, to)] : []));

/** With the commas that are then too many. */
function removeInFlow(text: string, all: readonly Part[]): Splice[] {
  const splices: Splice[] = [];
  for (let at = 0; at < all.length; at++) {
    const first = all[at] as Part;
    if (!first.goes) continue;
    const before = all[at - 1];
    while (all[at + 1]?.goes) at++;
    const last = all[at] as Part;
    const after = all[at + 1];
    if (after) splices.push({ from: first.from, to: after.from, insert: '' });
    else if (before) splices.push({ from: before.to, to: last.to, insert: '' });
    else {
      const comma = /^\s*,/.exec(text.slice(last.to))?.[0].length ?? 0;
      splices.push({ from: first.from, to: last.to + comma, insert: '' });
    }
  }
  return splices;
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

/** A section of the design, made with these lines where it is missing or empty. */
export function inSection(
  text: string,
  root: MapNode,
  name: string,
  onNode: (node: Node) => Splice[],
  lines: readonly string[],
): Splice[] {
  const entry = root.entries.find(({ key }) => key === name);
  const end = lineEnd(text);
  const below = lines.map((line) => `${end}  ${line}`).join('');
  if (!entry) return [addLine(text, root.to, `${name}:${below}`)];
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
  return [{ from: before, to, insert: below }];
}

export const sectionOf = (root: MapNode, name: string) => valueAt(root, name) ?? null;
