import type { Qualities, QualityKind } from '@/api/types';

/** What stands in for a finding where the text is cut into pieces. */
export interface QualityMark {
  readonly criterion: string;
  readonly evidence: { start: number; length: number; quote: string }[];
}

const prefix = 'quality:';

/** The sentences of one quality, to be marked in the answer while it is open. */
export function qualityMarks(
  shown: Qualities | null | undefined,
  kind: QualityKind | null,
): QualityMark[] {
  const quality = shown?.qualities.find((other) => other.kind === kind);
  return (quality?.mentions ?? []).map((mention, index) => ({
    criterion: `${prefix}${quality?.kind}:${index}`,
    evidence: [{ start: mention.start, length: mention.length, quote: mention.quote }],
  }));
}

/** The number of the mention a mark belongs to, or null for a finding's mark. */
export function mentionOf(criterion: string): number | null {
  return criterion.startsWith(prefix)
    ? Number(criterion.slice(criterion.lastIndexOf(':') + 1))
    : null;
}

export const qualityId = (kind: QualityKind) => `quality-${kind}`;
export const mentionId = (index: number) => `quality-sentence-${index}`;
