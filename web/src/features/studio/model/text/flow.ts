import { type Entry, type Node, type Scalar, type SeqItem, UnreadableYaml } from './nodes';

/** Reads what is in brackets from its opening on, over as many lines as it takes. */
export function readFlow(text: string, at: number): Node {
  const first = text[at];
  if (first === '{') return readMap(text, at);
  if (first === '[') return readSeq(text, at);
  return readScalar(text, at);
}

function readMap(text: string, from: number): Node {
  const entries: Entry[] = [];
  let at = skip(text, from + 1);
  while (text[at] !== '}') {
    const entry = readEntry(text, at);
    entries.push(entry);
    at = afterComma(text, entry.to, '}');
  }
  return { type: 'map', flow: true, from, to: at + 1, indent: 0, entries };
}

function readSeq(text: string, from: number): Node {
  const items: SeqItem[] = [];
  let at = skip(text, from + 1);
  while (text[at] !== ']') {
    const value = readItem(text, at);
    items.push({ from: at, to: value.to, value });
    at = afterComma(text, value.to, ']');
  }
  return { type: 'seq', flow: true, from, to: at + 1, indent: 0, items };
}

/** An item of brackets may be `a -> b: {…}`, a map of one entry that has no braces of its own. */
function readItem(text: string, at: number): Node {
  const node = readFlow(text, at);
  if (node.type !== 'scalar' || text[node.to] !== ':') return node;
  const entry = readEntry(text, at);
  return { type: 'map', flow: true, from: at, to: entry.to, indent: 0, entries: [entry] };
}

function readEntry(text: string, at: number): Entry {
  const key = readScalar(text, at);
  if (key.to === at) throw new UnreadableYaml(text, at, 'a name is missing.');
  if (text[key.to] !== ':') {
    return { key: key.value, keyFrom: key.from, keyTo: key.to, value: null, to: key.to };
  }
  const start = skip(text, key.to + 1);
  const empty = text[start] === ',' || text[start] === '}' || text[start] === ']';
  const value = empty ? null : readFlow(text, start);
  const to = value?.to ?? key.to + 1;
  return { key: key.value, keyFrom: key.from, keyTo: key.to, value, to };
}

function afterComma(text: string, at: number, close: string): number {
  const next = skip(text, at);
  if (text[next] === close) return next;
  if (text[next] !== ',') throw new UnreadableYaml(text, at, `expected , or ${close}`);
  return skip(text, next + 1);
}

/** Up to what ends it in brackets. A comma in parentheses belongs to the text, as in `uniform(1 ms, 3 ms)`. */
function readScalar(text: string, from: number): Scalar {
  const quote = text[from];
  if (quote === '"' || quote === "'") return readQuoted(text, from);
  let depth = 0;
  let at = from;
  for (; at < text.length; at++) {
    const sign = text[at] as string;
    if (sign === '\n' || (sign === '#' && /\s/.test(text[at - 1] ?? ''))) break;
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (depth <= 0 && ',{}[]'.includes(sign)) break;
    else if (depth <= 0 && sign === ':' && /[\s,{}[\]]/.test(text[at + 1] ?? ' ')) break;
  }
  let to = at;
  while (to > from && /\s/.test(text[to - 1] as string)) to--;
  return { type: 'scalar', from, to, value: text.slice(from, to) };
}

export function readQuoted(text: string, from: number): Scalar {
  const quote = text[from] as string;
  let at = from + 1;
  for (; at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== "'") break;
      at++;
    }
  }
  if (at >= text.length) throw new UnreadableYaml(text, from, 'a quote is not closed.');
  const inside = text.slice(from + 1, at);
  const value = quote === '"' ? inside.replace(/\\(["\\])/g, '$1') : inside.replaceAll("''", "'");
  return { type: 'scalar', from, to: at + 1, value };
}

/** Past spaces, line ends and comments. */
function skip(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    if (/\s/.test(text[at] as string)) at++;
    else if (text[at] === '#') while (at < text.length && text[at] !== '\n') at++;
    else return at;
  }
  throw new UnreadableYaml(text, from, 'a bracket is not closed.');
}
