import type { FindingView } from '@/api/types';

type Found = Pick<FindingView, 'criterion' | 'evidence'>;

/** Where a finding begins in the text, or null when no words carry it. */
export function firstStart(finding: Found): number | null {
  const starts = finding.evidence.filter((span) => span.length > 0).map((span) => span.start);
  return starts.length > 0 ? Math.min(...starts) : null;
}

/**
 * Numbers in reading order: 1 is the finding whose words come first. Ties keep the rubric's order. What has no words
 * in the answer has no number, and a filter changes none, so that a number can be spoken about.
 */
export function numbering(findings: readonly Found[]): ReadonlyMap<string, number> {
  const placed = findings
    .map((finding, order) => ({ criterion: finding.criterion, start: firstStart(finding), order }))
    .filter((entry): entry is typeof entry & { start: number } => entry.start !== null)
    .sort((a, b) => a.start - b.start || a.order - b.order);
  return new Map(placed.map((entry, index) => [entry.criterion, index + 1]));
}
