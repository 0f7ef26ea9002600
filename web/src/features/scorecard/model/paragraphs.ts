export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The paragraphs of an answer as ranges of it, apart by blank lines. Offsets stay those of the whole text, because
 * every span the judge found is counted in it.
 */
export function paragraphs(text: string): Range[] {
  const found: Range[] = [];
  const block = /[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g;
  for (const match of text.matchAll(block)) {
    found.push({ from: match.index, to: match.index + match[0].trimEnd().length });
  }
  return found;
}
