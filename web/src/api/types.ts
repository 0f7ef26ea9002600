/** What the server says, in its own words. Written by hand until the generated schema takes over. */
export type Level = 'mid' | 'senior' | 'staff';
export type Mode = 'coached' | 'exam';
export type AttemptStatus = 'draft' | 'submitted';
export type QuestionStatus = 'new' | 'draft' | 'judged';
export type Outcome = 'met' | 'partly' | 'not-observed' | 'violated' | 'unknown';
export type Rating = 'strong-no-hire' | 'no-hire' | 'hire' | 'strong-hire';
export type Kind = 'technical' | 'behavioural' | 'situational' | 'role-specific' | 'culture-fit';
export type RoundKind =
  | 'phone-screen'
  | 'coding'
  | 'system-design'
  | 'deep-dive'
  | 'behavioural'
  | 'hiring-manager';
export type QuestionSort = 'match' | 'title' | 'difficulty' | 'minutes' | 'last';

/** UTF-16 offsets into exactly the text that was sent. */
export type Span = { start: number; length: number };
export type Named = { id: string; name: string };
export type Facet = { id: string; name: string; count: number };
export type DifficultyFacet = { difficulty: number; count: number };

export type QuestionFacets = {
  kinds: Facet[];
  rounds: Facet[];
  levels: Facet[];
  competencies: Facet[];
  statuses: Facet[];
  difficulties: DifficultyFacet[];
};

export type QuestionSummary = {
  id: string;
  slug: string;
  title: string;
  titleHighlights: Span[];
  foundIn: null | 'prompt' | 'terms' | 'competencies' | 'why';
  kind: Kind;
  rounds: RoundKind[];
  levels: Level[];
  competencies: Named[];
  difficulty: number;
  minutes: number;
  status: QuestionStatus;
  attempts: number;
  openAttemptId: string | null;
  lastAttemptId: string | null;
  lastRating: Rating | null;
  lastAt: string | null;
};

export type QuestionPage = {
  total: number;
  matched: number;
  elapsedMicroseconds: number;
  items: QuestionSummary[];
  facets: QuestionFacets;
};

export type Fact = { label: string; value: string };
export type Term = { id: string; name: string; definition: string };

export type QuestionDetail = {
  id: string;
  slug: string;
  title: string;
  kind: Kind;
  rounds: RoundKind[];
  levels: Level[];
  competencies: Named[];
  difficulty: number;
  minutes: number;
  /** Sanitised by the server. */
  promptHtml: string;
  facts: Fact[];
  assume: string[];
  why: string;
  framework: string[];
  terms: Term[];
  tips: string[];
  points: number;
  openAttemptId: string | null;
  /** Newest first. */
  attempts: AttemptSummary[];
};

export type Tick = { outcome: Outcome; weight: number; must: boolean };

export type AttemptSummary = {
  id: string;
  questionId: string;
  slug: string;
  title: string;
  /** 1-based among the attempts at this question. */
  number: number;
  level: Level;
  mode: Mode;
  status: AttemptStatus;
  startedAt: string;
  savedAt: string;
  submittedAt: string | null;
  activeSeconds: number;
  targetSeconds: number;
  words: number;
  rating: Rating | null;
  scoreLow: number | null;
  scoreHigh: number | null;
  ticks: Tick[];
  questionMissing: boolean;
};

export type AttemptPage = { items: AttemptSummary[]; total: number; next: string | null };

export type HintTier = 1 | 2 | 3;
export type Hint = {
  ordinal: number;
  tier: HintTier;
  tierName: 'A question back' | 'A direction' | 'The point';
  cost: 'free' | 'point-counts-nothing';
  text: string;
  atSeconds: number;
  /** Tiers left for this point. */
  remaining: number;
};

export type AttemptDetail = {
  summary: AttemptSummary;
  text: string;
  revision: number;
  hints: Hint[];
  question: QuestionDetail | null;
};

export type StartAttempt = { slug: string; level: Level; mode: Mode };
export type SaveDraft = { text: string; activeSeconds: number; revision: number };
export type DraftSaved = { revision: number; savedAt: string };
export type AskHint = { text: string; activeSeconds: number };

export type Check = { text: string; actual: string; holds: boolean };
export type RuleReading = { rule: string; rating: Rating; checks: Check[] };
export type Band = { rating: Rating; from: number };

export type CompetencyScore = {
  id: string;
  name: string;
  low: number;
  high: number;
  of: number;
  /** Criterion ids. */
  findings: string[];
};

export type Explanation = {
  value: number;
  description: string;
  spans: Span[];
  children: Explanation[];
};

export type EvidenceView = { start: number; length: number; quote: string };

export type FindingView = {
  criterion: string;
  kind: 'point' | 'misconception';
  severity: null | 'major' | 'minor';
  title: string;
  competency: Named;
  outcome: Outcome;
  weight: number;
  earnedLow: number;
  earnedHigh: number;
  must: boolean;
  hinted: boolean;
  evidence: EvidenceView[];
  found: string[];
  missing: string[];
  rule: string;
  probe: string | null;
  truth: string | null;
  explanation: Explanation;
};

export type Change = {
  criterion: string;
  title: string;
  from: Outcome;
  to: Outcome;
  delta: number;
};

export type Comparison = { attempt: AttemptSummary; scoreDelta: number; changes: Change[] };
export type LevelText = { level: Level; text: string };

export type Judgement = {
  engine: string;
  rubricRevision: number;
  points: number;
  microseconds: number;
  contentChanged: boolean;
};

export type ScorecardQuestion = Named & {
  slug: string;
  kind: Kind;
  rounds: RoundKind[];
  difficulty: number;
  minutes: number;
};

export type Scorecard = {
  attempt: AttemptSummary;
  question: ScorecardQuestion;
  rating: Rating;
  level: Level;
  /** 0 to 100, one decimal. */
  score: { low: number; high: number };
  bands: Band[];
  summary: string;
  why: RuleReading;
  /** The next better rating, and what kept the answer from it. */
  whyNot: RuleReading | null;
  competencies: CompetencyScore[];
  /** In rubric order. */
  findings: FindingView[];
  answer: string;
  sentences: Span[];
  words: number;
  sentencesMatched: number;
  comparison: Comparison | null;
  otherAttempts: AttemptSummary[];
  modelAnswerHtml: string;
  modelAnswerWords: number;
  lookFor: LevelText[];
  mistakes: string[];
  followUps: string[];
  hints: Hint[];
  judgement: Judgement;
};

export type Suggestion = {
  slug: string;
  title: string;
  minutes: number;
  difficulty: number;
  reason: string;
};

export type CompetencyStanding = {
  id: string;
  name: string;
  low: number;
  high: number;
  findings: number;
  attempts: number;
};

export type MisconceptionSeen = {
  id: string;
  slug: string;
  claim: string;
  seen: number;
  attempts: number;
};

export type DayActivity = { date: string; minutes: number; answers: number };

export type Home = {
  resume: { attempt: AttemptSummary; tail: string } | null;
  suggestions: Suggestion[];
  recent: AttemptSummary[];
  submittedTotal: number;
  competencies: CompetencyStanding[];
  misconceptions: MisconceptionSeen[];
  /** Seven days, ending today. */
  week: DayActivity[];
  questions: number;
  points: number;
};

export type Settings = { level: Level; mode: Mode; quietMinutes: number; timerVisible: boolean };

export type About = {
  version: string;
  questions: number;
  points: number;
  concepts: number;
  dataFolder: string;
  contentRevision: string;
};

export type LiveCompetency = {
  id: string;
  name: string;
  heard: number;
  partly: number;
  of: number;
  ticks: LiveTick[];
};
export type LiveTick = { weight: number; must: boolean; state: 'open' | 'part' | 'heard' };
export type LiveSentence = { start: number; length: number; hit: boolean; must: boolean };
export type LiveHearing = {
  attemptId: string;
  sequence: number;
  low: number;
  high: number;
  musts: { heard: number; of: number };
  points: number;
  competencies: LiveCompetency[];
  sentences: LiveSentence[];
  words: number;
};
