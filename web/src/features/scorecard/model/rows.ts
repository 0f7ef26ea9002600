import type { FindingView } from '@/api/types';
import { firstStart, numbering } from './numbering';
import { paragraphs, type Range } from './paragraphs';
import { type Segment, segments } from './segments';

export interface NumberedFinding {
  readonly number: number;
  readonly finding: FindingView;
}

/** One paragraph, and beside it the points whose words begin in it. */
export interface EvidenceRow {
  readonly range: Range;
  readonly segments: readonly Segment[];
  readonly points: readonly NumberedFinding[];
}

export interface Evidence {
  readonly rows: readonly EvidenceRow[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly unplaced: readonly FindingView[];
}

export function pairEvidence(
  answer: string,
  findings: readonly FindingView[],
  marks: Parameters<typeof segments>[2] = [],
): Evidence {
  const numbers = numbering(findings);
  const ranges = paragraphs(answer);
  const placed = findings
    .flatMap((finding) => {
      const number = numbers.get(finding.criterion);
      return number === undefined ? [] : [{ number, finding }];
    })
    .sort((a, b) => a.number - b.number);
  return {
    numbers,
    unplaced: findings.filter((finding) => !numbers.has(finding.criterion)),
    rows: ranges.map((range, index) => ({
      range,
      segments: segments(answer, range, [...findings, ...marks]),
      points: placed.filter(({ finding }) => rowOf(ranges, firstStart(finding) ?? 0) === index),
    })),
  };
}

/** The paragraph an offset belongs to; blank lines belong to the paragraph after them, and the end to the last. */
function rowOf(ranges: readonly Range[], offset: number): number {
  const index = ranges.findIndex((range) => offset < range.to);
  return index === -1 ? ranges.length - 1 : index;
}
