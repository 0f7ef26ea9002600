import type { FindingView, MarkKind, Scorecard, Span } from '@/api/types';

/** Something that can be said of a sentence and a point. */
export interface Candidate {
  readonly finding: FindingView;
  readonly kind: MarkKind;
}

/** What a person can say of a point: that something makes it where it is not met, that something does not where it was credited. */
export function kindsFor({ kind, outcome }: FindingView): MarkKind[] {
  if (kind !== 'point') return [];
  if (outcome === 'met' || outcome === 'unknown') return ['does-not-make'];
  return outcome === 'partly' ? ['makes', 'does-not-make'] : ['makes'];
}

/** What can be said of one sentence: it could make any point that is not met; it can be denied only what rests on it. */
export function candidatesFor(sentence: Span, findings: readonly FindingView[]): Candidate[] {
  return findings.flatMap((finding) =>
    kindsFor(finding)
      .filter((kind) => kind === 'makes' || restsOn(finding, sentence))
      .map((kind) => ({ finding, kind })),
  );
}

/** The sentences of which something can be said about one point, by what is said. */
export function sentencesFor(card: Pick<Scorecard, 'sentences'>, { finding, kind }: Candidate) {
  return kind === 'makes'
    ? card.sentences
    : card.sentences.filter((sentence) => restsOn(finding, sentence));
}

function restsOn({ evidence }: FindingView, sentence: Span): boolean {
  return evidence.some(
    ({ start, length }) =>
      start < sentence.start + sentence.length && sentence.start < start + length,
  );
}
