import type { RoundFinding, TalkPart } from '@/api/roundTypes';
import type { Outcome } from '@/api/types';

export interface Piece {
  readonly text: string;
  readonly start: number;
  /** The findings that quote this, the first of which gives it its look; none for what nothing quotes. */
  readonly marks: readonly { readonly criterion: string; readonly outcome: Outcome }[];
}

/** A part of the talk in pieces, cut where a quote begins or ends. */
export function piecesOf(
  text: string,
  part: Pick<TalkPart, 'start' | 'length'>,
  findings: readonly RoundFinding[],
): Piece[] {
  const end = part.start + part.length;
  const quotes = findings.flatMap(({ criterion, outcome, evidence }) =>
    evidence.flatMap(({ kind, start, length }) =>
      kind === 'text' && typeof start === 'number' && typeof length === 'number'
        ? [{ criterion, outcome, from: start, to: start + length }]
        : [],
    ),
  );
  const inside = (at: number) => at > part.start && at < end;
  const cuts = [
    ...new Set([part.start, ...quotes.flatMap(({ from, to }) => [from, to]).filter(inside), end]),
  ].sort((one, other) => one - other);
  return cuts.slice(0, -1).flatMap((from, index) => {
    const to = cuts[index + 1] ?? end;
    if (from === to) return [];
    const marks = quotes
      .filter((quote) => quote.from < to && quote.to > from)
      .map(({ criterion, outcome }) => ({ criterion, outcome }));
    return [{ text: text.slice(from, to), start: from, marks }];
  });
}
