import type { FindingView, Outcome } from '@/api/types';

/** A finding with only what a test cares about filled in. */
export function finding(criterion: string, over: Partial<FindingView> = {}): FindingView {
  return {
    criterion,
    kind: 'point',
    severity: null,
    title: `Point ${criterion}`,
    competency: { id: 'c', name: 'Concurrency' },
    outcome: 'met' satisfies Outcome,
    weight: 8,
    earnedLow: 8,
    earnedHigh: 8,
    must: false,
    hinted: false,
    evidence: [],
    found: [],
    missing: [],
    matches: [],
    nearest: null,
    rule: '',
    probe: null,
    truth: null,
    explanation: { value: 1, description: '', spans: [], children: [] },
    marks: [],
    ...over,
  };
}

/** Evidence for the first place where these words stand in the answer. */
export function evidence(answer: string, ...quotes: string[]) {
  return quotes.map((quote) => ({ start: answer.indexOf(quote), length: quote.length, quote }));
}
