import type { Report } from '@/api/reportTypes';
import { componentReport, exactly, reportOf } from '../model/testing';

const place = { file: '', line: 1, column: 1 };

/** A run of the shop in which `app` dies once, and `pay` takes so long. */
export const report = (p99: number, over: Partial<Report> = {}): Report =>
  reportOf({
    components: [componentReport()],
    objectives: [
      {
        objective: { kind: 'p99', operation: 'pay', limit: 1, place },
        measured: { value: p99, low: p99 - 0.1, high: p99 + 0.1, halfWidth: 0.1 },
        verdict: p99 < 1 ? 'met' : 'violated',
        firstMissed: null,
        sentence: '',
      },
    ],
    log: [{ at: 2, subject: 'app', kind: 'Crashed', sentence: 'app #1 dies with 6 calls in it.' }],
    series: {
      intervalSeconds: 1,
      operations: [
        {
          operation: 'pay',
          offered: [1],
          succeeded: [1],
          failed: [0],
          failures: [],
          p50: [0.1],
          p95: [0.2],
          p99: [0.2],
        },
      ],
      components: [
        {
          component: 'app',
          utilization: [0.5],
          fullest: [],
          inside: [1],
          waiting: [0],
          taken: [],
          places: [],
        },
      ],
      links: [],
    },
    operations: [
      {
        operation: 'pay',
        offered: exactly(1),
        goodput: exactly(1),
        availability: exactly(1),
        mean: exactly(0.1),
        p50: exactly(0.1),
        p95: exactly(0.1),
        p99: exactly(p99),
        p99OfAll: exactly(1),
        meanByBatches: exactly(1),
        stale: exactly(0),
        failures: [{ cause: 'refused', where: 'app', count: 12, share: 0.25 }],
      },
    ],
    ...over,
  });
