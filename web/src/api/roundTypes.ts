/** What the server says of design rounds. */
import type {
  Band,
  CompetencyScore,
  ContradictionView,
  Level,
  Named,
  Outcome,
  Rating,
  RuleReading,
} from './types';

export type DesignStage = 'clarify' | 'estimate' | 'high-level' | 'deep-dive' | 'trade-offs';

export type NudgeCondition =
  | 'always'
  | 'nothing-asked'
  | 'nothing-estimated'
  | 'nothing-drawn'
  | 'nothing-run'
  | 'nothing-noted'
  | 'probe-open';

export type RoundPart =
  | 'objective'
  | 'structure'
  | 'cost'
  | 'estimate'
  | 'clarifying'
  | 'probe'
  | 'talk';

export interface Nudge {
  afterMinutes: number;
  if: NudgeCondition;
  say: string;
}

export interface StagePlan {
  stage: DesignStage;
  title: string;
  leastMinutes: number;
  mostMinutes: number;
  goal: string;
  nudges: Nudge[];
}

export interface RoundPlan {
  stages: StagePlan[];
  minutes: number;
  shares: PartShares;
}

export interface PartShares {
  objectives: number;
  structure: number;
  cost: number;
  estimates: number;
  clarifying: number;
  probes: number;
  talk: number;
}

export interface RoundSummary {
  id: string;
  scenario: string | null;
  title: string;
  level: Level;
  stage: DesignStage;
  startedAt: string;
  savedAt: string;
  submittedAt: string | null;
  activeSeconds: number;
  targetSeconds: number;
  rating: Rating | null;
  score: { low: number; high: number } | null;
  runPassed: boolean | null;
}

export interface StageNotes {
  stage: DesignStage;
  notes: string;
  activeSeconds: number;
}

export interface Exchange {
  atSeconds: number;
  question: string;
  answer: string | null;
}

export interface Probe {
  id: string;
  atSeconds: number;
  moment: number;
  place: string;
  seen: string;
  question: string;
  answer: string;
}

export interface RoundDetail {
  summary: RoundSummary;
  designId: string;
  stages: StageNotes[];
  estimates: string[];
  exchanges: Exchange[];
  probes: Probe[];
  revision: number;
  plan: RoundPlan;
}

export interface SaveRound {
  stage: DesignStage;
  stages: StageNotes[];
  estimates: string[];
  answers: { id: string; answer: string }[];
  revision: number;
}

export interface RoundEvidence {
  kind: 'text' | 'run' | 'design' | 'estimate' | 'exchange';
  sentence: string;
  start: number | null;
  length: number | null;
  moment: number | null;
  place: string | null;
  line: number | null;
}

export interface RoundFinding {
  criterion: string;
  part: RoundPart;
  kind: string;
  severity: string | null;
  title: string;
  competency: Named;
  outcome: Outcome;
  weight: number;
  earnedLow: number;
  earnedHigh: number;
  must: boolean;
  evidence: RoundEvidence[];
  missing: string | null;
  why: string;
  truth: string | null;
}

export interface TalkPart {
  title: string;
  stage: string | null;
  probe: string | null;
  start: number;
  length: number;
}

export interface JudgedObjective {
  name: string;
  outcome: Outcome;
  measured: string;
  moment: number | null;
  reference: string | null;
}

export interface JudgedRun {
  seed: number;
  replications: number;
  monthlyCost: number;
  budget: number | null;
  referenceCost: number;
  passed: boolean;
  objectives: JudgedObjective[];
}

export interface RoundScorecard {
  round: RoundDetail;
  rating: Rating;
  score: { low: number; high: number };
  bands: Band[];
  summary: string;
  why: RuleReading;
  whyNot: RuleReading | null;
  competencies: CompetencyScore[];
  findings: RoundFinding[];
  contradictions: ContradictionView[];
  talk: { text: string; parts: TalkPart[] };
  run: JudgedRun | null;
  designText: string;
  reference: { text: string; why: string } | null;
  talkQuestion: Named | null;
  engine: string;
}

export interface RoundProgress {
  doing: string;
  done: number;
  of: number;
}
