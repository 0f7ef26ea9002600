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
