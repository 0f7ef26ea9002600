import type { Span } from '@/api/types';

/** The text with the given spans marked. Spans may touch, but not overlap. */
export function Highlighted({ text, spans }: { text: string; spans: readonly Span[] }) {
  return pieces(text, spans).map(({ start, piece, marked }) =>
    marked ? <mark key={start}>{piece}</mark> : <span key={start}>{piece}</span>,
  );
}

type Piece = { start: number; piece: string; marked: boolean };

export function pieces(text: string, spans: readonly Span[]): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  const add = (end: number, marked: boolean) => {
    if (end > at) found.push({ start: at, piece: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const { start, length } of [...spans].sort((one, other) => one.start - other.start)) {
    add(start, false);
    add(Math.min(text.length, start + length), true);
  }
  add(text.length, false);
  return found;
}
