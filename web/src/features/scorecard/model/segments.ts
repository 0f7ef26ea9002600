import type { FindingView } from '@/api/types';
import type { Range } from './paragraphs';

type Found = Pick<FindingView, 'criterion' | 'evidence'>;

/** A stretch of text to which the same findings apply throughout. */
export interface Segment extends Range {
  readonly text: string;
  /** Criteria whose words these are, in the order in which their words begin. */
  readonly criteria: readonly string[];
  /** Criteria whose words begin exactly here, and end exactly here: for numbers and rounded ends. */
  readonly starts: readonly string[];
  readonly ends: readonly string[];
}

interface Mark extends Range {
  readonly criterion: string;
}

/** Cuts a range of the text wherever a span begins or ends, so that spans may overlap as they like. */
export function segments(text: string, within: Range, findings: readonly Found[]): Segment[] {
  const marks = spansWithin(text, within, findings);
  const cuts = [
    ...new Set([within.from, within.to, ...marks.flatMap(({ from, to }) => [from, to])]),
  ].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? within.to;
    const over = marks.filter((mark) => mark.from <= from && mark.to >= to);
    return {
      from,
      to,
      text: text.slice(from, to),
      criteria: unique(over),
      starts: unique(over.filter((mark) => mark.from === from)),
      ends: unique(over.filter((mark) => mark.to === to)),
    };
  });
}

function unique(marks: readonly Mark[]): string[] {
  return [...new Set(marks.map((mark) => mark.criterion))];
}

/** The spans that touch a range, cut to it, widened to whole characters, and in reading order. */
function spansWithin(text: string, within: Range, findings: readonly Found[]): Mark[] {
  return findings
    .flatMap(({ criterion, evidence }) =>
      evidence.map(({ start, length }) => ({
        criterion,
        from: Math.max(within.from, wholeStart(text, start)),
        to: Math.min(within.to, wholeEnd(text, start + length)),
      })),
    )
    .filter((mark) => mark.to > mark.from)
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

/** A span must never cut an emoji or another surrogate pair in two: half of one is drawn as a box. */
function wholeStart(text: string, offset: number): number {
  return isInsidePair(text, offset) ? offset - 1 : offset;
}

function wholeEnd(text: string, offset: number): number {
  return isInsidePair(text, offset) ? offset + 1 : offset;
}

function isInsidePair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
