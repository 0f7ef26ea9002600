/** Where the parts of a YAML text stand. Offsets are into the text as it is; nothing of it is thrown away. */
export interface Scalar {
  type: 'scalar';
  from: number;
  to: number;
  /** Without quotes. */
  value: string;
}

export interface Entry {
  key: string;
  /** The key as written, quotes included. */
  keyFrom: number;
  keyTo: number;
  value: Node | null;
  /** The end of the value, or of the colon where there is none. */
  to: number;
}

export interface MapNode {
  type: 'map';
  flow: boolean;
  from: number;
  to: number;
  /** Of a block: how far its keys stand from the left. */
  indent: number;
  entries: Entry[];
}

export interface SeqItem {
  from: number;
  to: number;
  value: Node | null;
}

export interface SeqNode {
  type: 'seq';
  flow: boolean;
  from: number;
  to: number;
  indent: number;
  items: SeqItem[];
}

export type Node = Scalar | MapNode | SeqNode;

/** The text is outside the part of YAML that designs are written in. */
export class UnreadableYaml extends Error {
  readonly line: number;

  constructor(text: string, at: number, what: string) {
    const line = text.slice(0, at).split('\n').length;
    super(`Line ${line}: ${what}`);
    this.name = 'UnreadableYaml';
    this.line = line;
  }
}

export function entryOf(node: Node | null | undefined, key: string): Entry | undefined {
  return node?.type === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;
}

export function valueAt(node: Node | null | undefined, key: string): Node | null | undefined {
  return entryOf(node, key)?.value;
}

export function scalarOf(node: Node | null | undefined): string | undefined {
  return node?.type === 'scalar' ? node.value : undefined;
}
