import type { Probe, RoundDetail, RoundEvidence, RoundFinding, StagePlan } from '@/api/roundTypes';

/** Two minutes for questions, then three to five for numbers; the rest as it comes. */
export const plan: readonly StagePlan[] = [
  {
    stage: 'clarify',
    title: 'Clarify',
    leastMinutes: 2,
    mostMinutes: 2,
    goal: 'What is asked is clear.',
    nudges: [
      { afterMinutes: 1, if: 'nothing-asked', say: 'Is there anything to ask?' },
      { afterMinutes: 2, if: 'always', say: 'Shall we go on?' },
    ],
  },
  {
    stage: 'estimate',
    title: 'Estimate',
    leastMinutes: 3,
    mostMinutes: 5,
    goal: 'The numbers are there.',
    nudges: [{ afterMinutes: 1, if: 'nothing-estimated', say: 'How much is it?' }],
  },
  {
    stage: 'high-level',
    title: 'High-level design',
    leastMinutes: 5,
    mostMinutes: 10,
    goal: 'The parts stand.',
    nudges: [{ afterMinutes: 1, if: 'nothing-drawn', say: 'What would you begin with?' }],
  },
  {
    stage: 'deep-dive',
    title: 'Deep dive',
    leastMinutes: 5,
    mostMinutes: 10,
    goal: 'It holds under load.',
    nudges: [
      { afterMinutes: 1, if: 'nothing-run', say: 'Does it hold?' },
      { afterMinutes: 2, if: 'probe-open', say: 'There is a question of mine left.' },
    ],
  },
  {
    stage: 'trade-offs',
    title: 'Trade-offs',
    leastMinutes: 3,
    mostMinutes: 5,
    goal: 'What was chosen is said.',
    nudges: [{ afterMinutes: 1, if: 'nothing-noted', say: 'What did you choose against what?' }],
  },
];

export const probe = (part: Partial<Probe> = {}): Probe => ({
  id: 'p1',
  atSeconds: 900,
  moment: 42.5,
  place: 'db',
  seen: 'At 00:42 the queue of db grows.',
  question: 'What happens to requests that wait there?',
  answer: '',
  ...part,
});

export const round = (part: Partial<RoundDetail> = {}): RoundDetail => ({
  summary: {
    id: 'r1',
    scenario: 'short-links',
    title: 'Short links',
    level: 'senior',
    stage: 'clarify',
    startedAt: '2026-11-20T14:00:00Z',
    savedAt: '2026-11-20T14:02:11Z',
    submittedAt: null,
    activeSeconds: 0,
    targetSeconds: 1920,
    rating: null,
    score: null,
    runPassed: null,
  },
  designId: 'd1',
  stages: plan.map(({ stage }) => ({ stage, notes: '', activeSeconds: 0 })),
  estimates: ['', ''],
  exchanges: [],
  probes: [],
  revision: 1,
  plan: {
    stages: [...plan],
    minutes: 32,
    shares: {
      objectives: 30,
      structure: 15,
      cost: 5,
      estimates: 10,
      clarifying: 5,
      probes: 10,
      talk: 25,
    },
  },
  ...part,
});

export const evidence = (part: Partial<RoundEvidence> = {}): RoundEvidence => ({
  kind: 'text',
  sentence: '',
  start: null,
  length: null,
  moment: null,
  place: null,
  line: null,
  ...part,
});

export const finding = (part: Partial<RoundFinding> = {}): RoundFinding => ({
  criterion: 'c1',
  part: 'objective',
  kind: 'point',
  severity: null,
  title: 'feed p99 ≤ 250 ms',
  competency: { id: 'performance', name: 'Performance' },
  outcome: 'met',
  weight: 10,
  earnedLow: 10,
  earnedHigh: 10,
  must: false,
  evidence: [],
  missing: null,
  why: 'It was met throughout.',
  truth: null,
  ...part,
});
