import type { ComponentReport, OperationReport, Report } from '@/api/reportTypes';
import type { At, Graph } from './graph';

export const exactly = (value: number) => ({ value, low: value, high: value, halfWidth: 0 });

/** An operation of which a test says what it cares about. */
export const operationReport = (over: Partial<OperationReport> = {}): OperationReport => ({
  operation: 'pay',
  offered: exactly(1),
  goodput: exactly(1),
  availability: exactly(1),
  mean: exactly(1),
  meanByBatches: exactly(1),
  p50: exactly(1),
  p95: exactly(1),
  p99: exactly(1),
  p99OfAll: exactly(1),
  stale: exactly(0),
  failures: [],
  ...over,
});

/** A graph with only what a test cares about. */
export function graphOf(places: Record<string, At | null>, links: string[] = []): Graph {
  return {
    title: '',
    components: Object.entries(places).map(([name, at]) => ({
      name,
      kind: 'service',
      at,
      given: false,
      settings: {},
    })),
    links: links.map((link) => {
      const [from = '', to = ''] = link.split(' -> ');
      return { from, to, settings: {} };
    }),
    handlers: [],
    groups: [],
    places: {},
  };
}

export function componentReport(over: Partial<ComponentReport> = {}): ComponentReport {
  return {
    component: 'app',
    kind: 'service',
    calls: exactly(100),
    utilization: exactly(0.4),
    peakUtilization: 0.5,
    meanInside: exactly(2),
    mostInside: 5,
    mostWaiting: 0,
    meanTime: exactly(0.02),
    monthlyCost: 100,
    ...over,
  };
}

export function reportOf(over: Partial<Report> = {}): Report {
  return {
    design: 'd',
    scenario: 's',
    sliceOf: 1,
    isPreview: false,
    isWarmUpDoubtful: false,
    traceHash: '0',
    samples: [],
    traces: [],
    isPassed: true,
    final: true,
    stopped: null,
    seed: 1,
    replications: 5,
    confidence: 0.95,
    seconds: 4,
    warmUp: 0,
    events: 1000,
    operations: [],
    components: [],
    links: [],
    objectives: [],
    log: [],
    durable: null,
    monthlyCost: 0,
    budget: null,
    series: { intervalSeconds: 1, operations: [], components: [], links: [] },
    ...over,
  };
}
