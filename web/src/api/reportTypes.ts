/** A report of the simulator: names in camel case, times in seconds, rates a second. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

export interface OperationReport {
  operation: string;
  offered: Estimate;
  goodput: Estimate;
  availability: Estimate;
  mean: Estimate;
  p50: Estimate;
  p95: Estimate;
  p99: Estimate;
  stale: Estimate;
  failures: FailureReport[];
}

/** One value for each replication. */
export interface OperationSamples {
  operation: string;
  goodput: number[];
  availability: number[];
  mean: number[];
  p50: number[];
  p95?: number[];
  p99: number[];
}

export interface FailureReport {
  cause: string;
  /** The component or link where it failed first. */
  where: string;
  count: number;
  /** Of all requests of the operation. */
  share: number;
}

export interface ComponentReport {
  component: string;
  kind: string;
  calls: Estimate;
  utilization: Estimate;
  peakUtilization: number;
  meanInside: Estimate;
  mostInside: number;
  mostWaiting: number;
  meanTime: Estimate;
  monthlyCost: number;
}

export interface LinkReport {
  link: string;
  calls: number;
  amplification: number;
  timedOut: number;
  wasted: number;
  breakerOpen: number;
  poolUtilization: number;
}

export type Verdict = 'met' | 'violated' | 'unknown';

export interface ObjectiveReport {
  objective: { kind: string; operation: string | null; limit: number };
  measured: Estimate;
  verdict: Verdict;
  firstMissed: number | null;
  sentence: string;
}

export interface RunEvent {
  at: number;
  subject: string;
  kind: string;
  sentence: string;
}

export interface OperationSeries {
  operation: string;
  offered: number[];
  succeeded: number[];
  failed: number[];
  /** Null or not a number where nothing was answered. */
  p50: (number | null)[];
  p95?: (number | null)[];
  p99: (number | null)[];
}

export interface ComponentSeries {
  component: string;
  utilization: number[];
  inside: number[];
  waiting: number[];
}

export interface LinkSeries {
  link: string;
  calls: number[];
  attempts: number[];
  timedOut: number[];
  waiting: number[];
}

export interface Series {
  intervalSeconds: number;
  operations: OperationSeries[];
  components: ComponentSeries[];
  links: LinkSeries[];
}

export interface SpanReport {
  where: string;
  kind: string;
  doing: string;
  start: number;
  end: number | null;
  /** How long the request waited for it and for no part of it. */
  own: number;
  parent: number;
  attempt: number;
  isHedge: boolean;
  isLost: boolean;
  isBeside: boolean;
  givenUpAt: number | null;
  isAbandoned: boolean;
  outcome: string | null;
}

export interface TraceReport {
  replication: number;
  at: number;
  seconds: number;
  outcome: string;
  leftOut: number;
  spans: SpanReport[];
}

export interface Breakdown {
  requests: number;
  mean: number;
  components: { where: string; seconds: number; share: number }[];
  kinds: { doing: string; seconds: number; share: number }[];
}

export interface OperationTraces {
  operation: string;
  traced: number;
  answered: Breakdown;
  slow: Breakdown;
  failed: Breakdown;
  slowest: TraceReport[];
  median: TraceReport | null;
  slowestFailed: TraceReport[];
}

export interface Report {
  design: string;
  seed: number;
  replications: number;
  sliceOf?: number;
  isPreview?: boolean;
  confidence: number;
  seconds: number;
  warmUp: number;
  events: number;
  operations: OperationReport[];
  /** What each replication has shown, in order: runs with the same seed can be paired. */
  samples?: OperationSamples[];
  components: ComponentReport[];
  links: LinkReport[];
  objectives: ObjectiveReport[];
  log: RunEvent[];
  durable: { acknowledged: number; lost: number; twice: number; underWay: number } | null;
  monthlyCost: number;
  budget: number | null;
  series: Series;
  traces?: OperationTraces[];
  isPassed?: boolean;
  /** Set on the last report of a run. */
  final?: boolean;
  /** Why the run was stopped before it was as sharp as it could be. */
  stopped?: string | null;
}
