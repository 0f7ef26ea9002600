import type { AttemptSummary, Scorecard } from '@/api/types';
import { qualities } from '../../qualities/testing';
import { evidence, finding } from './findings';

const answer = 'The app sends one key.\n\nDelivery is exactly once.';

export function attempt(over: Partial<AttemptSummary> = {}): AttemptSummary {
  return {
    id: 'a2',
    questionId: 'q1',
    slug: 'charge-once',
    title: 'Charge once under retries',
    number: 2,
    level: 'senior',
    mode: 'exam',
    status: 'submitted',
    startedAt: '2026-11-20T17:50:00Z',
    savedAt: '2026-11-20T18:04:00Z',
    submittedAt: '2026-11-20T18:04:00Z',
    activeSeconds: 696,
    targetSeconds: 720,
    words: 8,
    rating: 'hire',
    scoreLow: 65.5,
    scoreHigh: 69.5,
    ticks: [],
    questionMissing: false,
    ...over,
  };
}

export function scorecard(over: Partial<Scorecard> = {}): Scorecard {
  return {
    attempt: attempt(),
    question: {
      id: 'q1',
      name: 'Charge once under retries',
      slug: 'charge-once',
      kind: 'technical',
      rounds: ['deep-dive'],
      difficulty: 6,
      minutes: 12,
    },
    rating: 'hire',
    level: 'senior',
    score: { low: 65.5, high: 69.5 },
    bands: [
      { rating: 'strong-no-hire', from: 0 },
      { rating: 'no-hire', from: 35 },
      { rating: 'hire', from: 60 },
      { rating: 'strong-hire', from: 80 },
    ],
    summary:
      '65.5 to 69.5 of 100 by weight. Counting the unknown finding either way gives the same rating.',
    why: {
      rule: 'S3',
      rating: 'hire',
      checks: [{ text: 'Weight of 60 or more', actual: '65.5', holds: true }],
    },
    whyNot: {
      rule: 'S4',
      rating: 'strong-hire',
      checks: [{ text: 'None violated', actual: '1', holds: false }],
    },
    competencies: [],
    findings: [
      finding('reconcile', {
        outcome: 'not-observed',
        earnedLow: 0,
        earnedHigh: 0,
        probe: 'How would you learn?',
      }),
      finding('no-exactly-once', {
        kind: 'misconception',
        outcome: 'violated',
        title: 'Does not claim exactly-once delivery',
        earnedLow: 0,
        earnedHigh: 0,
        weight: 6,
        evidence: evidence(answer, 'Delivery is exactly once.'),
        truth: 'What happens once is the effect.',
      }),
      finding('one-key', {
        title: 'One key per intent',
        must: true,
        evidence: evidence(answer, 'The app sends one key.'),
        found: ['one key'],
        missing: ['same on every retry'],
      }),
      finding('alerts', {
        outcome: 'unknown',
        earnedLow: 0,
        earnedHigh: 4,
        weight: 4,
        hinted: true,
      }),
    ],
    contradictions: [],
    cautions: [],
    answer,
    sentences: [],
    words: 8,
    sentencesMatched: 2,
    comparison: null,
    otherAttempts: [],
    modelAnswerHtml: '<p>Model.</p>',
    modelAnswerWords: 1,
    lookFor: [],
    mistakes: [],
    followUps: [],
    hints: [],
    qualities: qualities(),
    judgement: {
      engine: 'evaluation 0.1.0',
      rubricRevision: '0123456789ab',
      points: 4,
      contentChanged: false,
    },
    judging: 0,
    judgings: [],
    ...over,
  };
}
