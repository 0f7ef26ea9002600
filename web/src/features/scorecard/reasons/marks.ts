import type { EvidenceView } from '@/api/types';

/** What stands in for a finding where the text is cut into pieces. */
export interface ReasonMark {
  readonly criterion: string;
  readonly evidence: EvidenceView[];
}

const prefix = 'reason:';

/** The places that a reason rests on, to be marked in the answer while it is shown. */
export function reasonMarks(places: readonly EvidenceView[]): ReasonMark[] {
  return places.map((place, index) => ({ criterion: `${prefix}${index}`, evidence: [place] }));
}

/** The number of the place that a mark belongs to, or null for another mark. */
export function placeOf(criterion: string): number | null {
  return criterion.startsWith(prefix) ? Number(criterion.slice(prefix.length)) : null;
}

export const placeId = (index: number) => `reason-place-${index}`;
