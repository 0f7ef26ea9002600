import { readFlow, readQuoted } from './flow';
import { type Entry, type MapNode, type Node, type SeqNode, UnreadableYaml } from './nodes';

interface Line {
  /** Where what is written on it begins. */
  at: number;
  /** Where the line ends, its line end left out. */
  end: number;
  indent: number;
}

/** Reads a design's text. An empty text is an empty map. */
export function readYaml(text: string): MapNode {
  return new Reader(text).read();
}

class Reader {
  private readonly lines: Line[] = [];
  private next = 0;

  constructor(private readonly text: string) {
    let from = 0;
    for (const raw of text.split('\n')) {
      const line = raw.replace(/\r$/, '');
      const indent = line.length - line.trimStart().length;
      const content = line.slice(indent);
      if (content !== '' && !content.startsWith('#') && content !== '---') {
        this.lines.push({ at: from + indent, end: from + line.length, indent });
      }
      from += raw.length + 1;
    }
  }

  read(): MapNode {
    const first = this.lines[0];
    if (!first) return { type: 'map', flow: false, from: 0, to: 0, indent: 0, entries: [] };
    const node = this.readNode(first.indent);
    const left = this.lines[this.next];
    if (left)
      throw new UnreadableYaml(this.text, left.at, 'it stands too far to the left or right.');
    if (node.type !== 'map') throw new UnreadableYaml(this.text, node.from, 'a design is a map.');
    return node;
  }

  private readNode(indent: number): Node {
    const line = this.lines[this.next] as Line;
    if (this.isItem(line)) return this.readSeq(indent);
    if (this.colonOf(line) !== null) return this.readMap(indent);
    return this.readInline(line, line.at, indent);
  }

  private readMap(indent: number): MapNode {
    const entries: Entry[] = [];
    const from = this.lines[this.next]?.at ?? 0;
    for (;;) {
      const line = this.lines[this.next];
      if (!line || line.indent !== indent || this.isItem(line)) break;
      const colon = this.colonOf(line);
      if (colon === null) throw new UnreadableYaml(this.text, line.at, 'a colon is missing.');
      const key = this.keyOf(line.at, colon);
      const value = this.readValue(line, colon + 1, indent);
      entries.push({
        key,
        keyFrom: line.at,
        keyTo: colon,
        value,
        to: value?.to ?? colon + 1,
      });
    }
    return { type: 'map', flow: false, from, to: entries.at(-1)?.to ?? from, indent, entries };
  }

  private readSeq(indent: number): SeqNode {
    const items: SeqNode['items'] = [];
    const from = this.lines[this.next]?.at ?? 0;
    for (;;) {
      const line = this.lines[this.next];
      if (!line || line.indent !== indent || !this.isItem(line)) break;
      const start = this.pastSpaces(line.at + 1, line.end);
      if (this.isBlank(start, line.end)) {
        const value = this.readValue(line, start, indent);
        items.push({ from: line.at, to: value?.to ?? line.at + 1, value });
        continue;
      }
      // What follows the dash stands as far in as it begins, and further lines may belong to it.
      const shifted = { at: start, end: line.end, indent: indent + (start - line.at) };
      this.lines[this.next] = shifted;
      const value = this.readNode(shifted.indent);
      items.push({ from: line.at, to: value.to, value });
    }
    return { type: 'seq', flow: false, from, to: items.at(-1)?.to ?? from, indent, items };
  }

  /** What stands after a colon: on the same line, or below and further in. */
  private readValue(line: Line, after: number, indent: number): Node | null {
    const start = this.pastSpaces(after, line.end);
    if (!this.isBlank(start, line.end)) return this.readInline(line, start, indent);
    this.next++;
    const below = this.lines[this.next];
    if (!below) return null;
    const isInside = below.indent > indent || (below.indent === indent && this.isItem(below));
    return isInside ? this.readNode(below.indent) : null;
  }

  private readInline(line: Line, start: number, indent: number): Node {
    const sign = this.text[start] as string;
    if (sign === '{' || sign === '[') {
      const node = readFlow(this.text, start);
      while ((this.lines[this.next]?.at ?? Number.POSITIVE_INFINITY) < node.to) this.next++;
      return node;
    }
    this.next++;
    if (sign === '"' || sign === "'") return readQuoted(this.text, start);
    let to = this.commentOf(start, line.end);
    // A text over several lines: whatever stands further in belongs to it.
    for (let more = this.lines[this.next]; more && more.indent > indent; ) {
      to = more.end;
      this.next++;
      more = this.lines[this.next];
    }
    while (to > start && /\s/.test(this.text[to - 1] as string)) to--;
    return { type: 'scalar', from: start, to, value: this.text.slice(start, to) };
  }

  private isItem(line: Line): boolean {
    return this.text[line.at] === '-' && /\s/.test(this.text[line.at + 1] ?? '\n');
  }

  private keyOf(from: number, colon: number): string {
    const sign = this.text[from];
    if (sign === '"' || sign === "'") return readQuoted(this.text, from).value;
    return this.text.slice(from, colon).trimEnd();
  }

  /** Where the key of a line ends; null where the line has none. */
  private colonOf(line: Line): number | null {
    let at = line.at;
    const first = this.text[at];
    if (first === '{' || first === '[') return null;
    if (first === '"' || first === "'") at = readQuoted(this.text, at).to;
    for (let depth = 0; at < line.end; at++) {
      const sign = this.text[at];
      if (sign === '#' && /\s/.test(this.text[at - 1] ?? '')) return null;
      if (sign === '(') depth++;
      if (sign === ')') depth--;
      if (sign === ':' && depth <= 0 && /\s/.test(this.text[at + 1] ?? '\n')) return at;
    }
    return null;
  }

  private pastSpaces(from: number, end: number): number {
    let at = from;
    while (at < end && (this.text[at] === ' ' || this.text[at] === '\t')) at++;
    return at;
  }

  private isBlank(start: number, end: number): boolean {
    return start >= end || this.text[start] === '#';
  }

  private commentOf(start: number, end: number): number {
    for (let at = start + 1; at < end; at++) {
      if (this.text[at] === '#' && /\s/.test(this.text[at - 1] as string)) return at;
    }
    return end;
  }
}
