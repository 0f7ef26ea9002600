/** What the studio's part of the server says. Reports are streamed, which OpenAPI does not describe. */

export interface ScenarioSummary {
  slug: string;
  title: string;
  summary: string;
  system: number;
  level: string;
  /** Requests a second at the peak. */
  peakRate: number;
  /** US dollars a month; null without a limit. */
  budget: number | null;
  /** How many. */
  objectives: number;
  attempted: boolean;
}

export interface ScenarioDetail {
  slug: string;
  title: string;
  summary: string;
  level: string;
  /** From Markdown, sanitised by the server. */
  briefHtml: string;
  clarificationCount: number;
  estimates: { ask: string; within: number | string }[];
  operations: ScenarioOperation[];
  profile: { seconds: number; from: number; to: number }[];
  /** As written, for instance `at: 30 s, for: 10 s, crash: 1 of app`. */
  faults: string[];
  objectives: string[];
  budget: number | null;
  given: { name: string; kind: string; settings: string }[];
  /** The text of a design with nothing but what has to be there. */
  starter: string;
}

export interface ScenarioOperation {
  name: string;
  share: number;
  kind: string;
  durable: boolean;
  requestBytes: number | null;
  responseBytes: number | null;
  keys: number | null;
  skew: number | string | null;
}

export interface FieldInfo {
  name: string;
  type: string;
  meaning: string;
  default: string | null;
  minimum: number | null;
  maximum: number | null;
  words: string[] | null;
  fields: FieldInfo[] | null;
}

export interface KindInfo {
  name: string;
  meaning: string;
  role: string;
  fields: FieldInfo[];
}

export interface ComponentKinds {
  kinds: KindInfo[];
  linkFields: FieldInfo[];
  stepWords: string[];
}

export interface Diagnostic {
  code: string;
  severity: string;
  line: number;
  column: number;
  message: string;
  fix: string | null;
}

export interface DesignCheck {
  diagnostics: Diagnostic[];
  graph: {
    components: {
      name: string;
      kind: string;
      at: [number, number] | null;
      given: boolean;
      settings: Record<string, string>;
      line: number | null;
    }[];
    links: { from: string; to: string; settings: Record<string, string>; line: number | null }[];
    handlers: { operation: string; component: string; steps: string }[];
  } | null;
  monthlyCost: number | null;
}

export interface KeptDesign {
  id: string;
  scenario: string | null;
  title: string;
  text: string;
  revision: number;
}

/** What the server says of a design that it has kept; the text is known. */
export type SavedDesign = Omit<KeptDesign, 'text'>;

export interface EstimateVerdict {
  value: number | null;
  unit: string | null;
  /** The value as it was understood, with its unit. */
  text: string | null;
  truthText: string | null;
  problem: string | null;
  verdict: 'within' | 'off' | 'unreadable';
  factor: number | null;
}

export interface Clarified {
  answer: string | null;
  matched: boolean;
}

export interface RunRequest {
  scenario: string;
  text: string;
  seed?: number;
  set?: string[];
  faults?: string[];
  load?: number;
  budget?: number;
}

export interface KeptDesignSummary {
  id: string;
  title: string;
  revision: number;
  savedAt: string;
}

/** A design as it once stood. */
export interface DesignVersion {
  revision: number;
  title: string;
  text: string;
  savedAt: string;
}

export interface ExplainRequest {
  scenario: string;
  text: string;
  /** One search alone; a server that does not know it makes all of them. */
  only?: 'breaking-load' | 'cheapest';
}

export interface SearchProgress {
  search: string;
  trials: number;
  /** How many there may be; most searches need fewer. */
  mostTrials: number;
  events: number;
}

/** What became of an objective in a trial. */
export interface ObjectiveOutcome {
  name: string;
  measured: number;
  limit: number;
  isMet: boolean;
  text: string;
}

export interface DesignChange {
  owner: string;
  field: string;
  from: string;
  to: string;
  cost: number;
  /** As `checkout.replicas=8`. */
  set: string;
}

export interface TriedChange {
  changes: DesignChange[];
  /** What it costs more a month; below 0 where it saves. */
  cost: number;
  objectives: ObjectiveOutcome[];
  distance: number;
  isConfirmed: boolean | null;
}

export interface Headroom {
  /** The highest load that was seen to hold; 0 where none was. */
  holds: number;
  breaksAt: number | null;
  isCutShort: boolean;
  missed: ObjectiveOutcome[];
  bottleneck: { component: string; peak: number; peakAt: number } | null;
  failure: string | null;
  tried: { load: number; held: boolean; objectives: ObjectiveOutcome[] }[];
}

export interface CheapestChange {
  before: ObjectiveOutcome[];
  best: TriedChange | null;
  partly: TriedChange | null;
  tried: TriedChange[];
  leftOut: number;
  tooDear: number;
}

export interface CheaperDesign {
  together: TriedChange | null;
  tried: TriedChange[];
  leftOut: number;
}

/** The parts of an explanation that searches make; what was not searched for is missing. */
export interface Explanation {
  monthlyCost?: number;
  budget?: number | null;
  headroom?: Headroom | null;
  change?: CheapestChange | null;
  cheaper?: CheaperDesign | null;
}
