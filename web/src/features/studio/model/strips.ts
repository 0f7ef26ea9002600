import type { OperationSeries, Report } from '@/api/reportTypes';
import { nearest } from './playback';
import { rate, share, time, whole } from './quantities';

export interface Line {
  name: string;
  /** Null where nothing was measured: a gap, never a nought. */
  values: readonly (number | null)[];
  ink: 'first' | 'second' | 'error';
}

/** One measure over the whole run; strips share the time axis. */
export interface Strip {
  id: string;
  name: string;
  unit: string;
  lines: readonly Line[];
  /** The top of its axis. */
  most: number;
  /** Objectives that lie within the axis. */
  limits: readonly number[];
  write: (value: number) => string;
}

/** What a line says at a moment; a dash where nothing was measured. */
export function valueAt(strip: Strip, line: Line, at: number, step: number): string {
  const value = nearest(line.values, at, step);
  return value === null ? '–' : strip.write(value);
}

/** Those that a line does not lead to nor from, and that only a point can show. */
export function isolatedIn(values: readonly (number | null | undefined)[]): number[] {
  return values.flatMap((value, index) =>
    value != null && values[index - 1] == null && values[index + 1] == null ? [index] : [],
  );
}

export const allOperations = '';

/** Throughput, latency, errors and what waits; of one operation, or of all together. */
export function stripsOf(report: Report, operation: string, component: string | null): Strip[] {
  const { series, objectives } = report;
  const chosen = series.operations.filter(
    (one) => operation === allOperations || one.operation === operation,
  );
  const sum = (pick: (one: (typeof chosen)[number]) => readonly number[]) =>
    sumOf(chosen.map(pick));
  const offered = sum((one) => one.offered);
  const succeeded = sum((one) => one.succeeded);
  const failed = sum((one) => one.failed);
  // Percentiles cannot be added: of several operations the slowest counts.
  const worst = (pick: (one: (typeof chosen)[number]) => readonly (number | null)[]) =>
    foldOf(
      chosen.map((one) => measured(pick(one), one.succeeded)),
      Math.max,
    );
  const hasP95 = chosen.length > 0 && chosen.every((one) => one.p95);
  const limits = objectives
    .filter(({ objective }) => objective.kind === 'p99')
    .filter(({ objective }) => operation === allOperations || objective.operation === operation)
    .map(({ objective }) => objective.limit);
  const waiting = series.components.filter(
    (one) => component === null || one.component === component,
  );
  const ofEnded = (values: readonly number[]) =>
    offered.map((_, index) => {
      const ended = (succeeded[index] ?? 0) + (failed[index] ?? 0);
      return ended > 0 ? (values[index] ?? 0) / ended : null;
    });
  return [
    strip(
      'latency',
      'Latency',
      'good answers',
      time,
      [
        { name: 'p50', values: worst((one) => one.p50), ink: 'first' },
        ...(hasP95
          ? [{ name: 'p95', values: worst((one) => one.p95 ?? []), ink: 'first' as const }]
          : []),
        { name: 'p99', values: worst((one) => one.p99), ink: 'second' },
      ],
      limits,
    ),
    strip('rate', 'Throughput', 'requests/s', rate, [
      { name: 'good', values: succeeded, ink: 'first' },
      { name: 'sent', values: offered, ink: 'second' },
    ]),
    strip('errors', 'Failed', '% of requests', share, [
      { name: 'all', values: ofEnded(failed), ink: 'error' },
      ...causesOf(chosen).map(
        ({ cause, values }, index): Line => ({
          name: cause,
          values: ofEnded(values),
          ink: index === 0 ? 'first' : 'second',
        }),
      ),
    ]),
    strip('waiting', 'Waiting', component ?? 'everywhere', whole, [
      { name: '', values: sumOf(waiting.map((one) => one.waiting)), ink: 'first' },
    ]),
  ];
}

/** As many as there is room for beside the whole. */
const mostCauses = 2;

/** Why requests failed, what failed most first: what happened at several places is one cause. */
function causesOf(operations: readonly OperationSeries[]) {
  const byCause = new Map<string, readonly number[]>();
  for (const { cause, failed } of operations.flatMap(({ failures }) => failures)) {
    const before = byCause.get(cause);
    byCause.set(cause, before ? sumOf([before, failed]) : failed);
  }
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  return [...byCause]
    .map(([cause, values]) => ({ cause: cause.replace(/^refused: /, ''), values }))
    .sort((one, other) => total(other.values) - total(one.values))
    .slice(0, mostCauses);
}

function strip(
  id: string,
  name: string,
  unit: string,
  write: Strip['write'],
  lines: readonly Line[],
  limits: readonly number[] = [],
): Strip {
  const top = Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const least = id === 'errors' ? 0.01 : id === 'waiting' ? 10 : 0.001;
  const most = roundUp(Math.max(top, least));
  return { id, name, unit, lines, most, limits: limits.filter((limit) => limit <= most), write };
}

/** 1, 2, 3, 5 or 10 times a power of ten: labels that can be read. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const times = value / power;
  const nice = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((one) => one >= times - 1e-9) ?? 10;
  return Number((nice * power).toPrecision(6));
}

/** A percentile of no answers is none, whatever stands in its place. */
function measured(values: readonly (number | null)[], answers: readonly number[]) {
  return values.map((value, index) =>
    value !== null && Number.isFinite(value) && answers[index] !== 0 ? value : null,
  );
}

const sumOf = (all: readonly (readonly number[])[]) =>
  foldOf(all, (one, other) => one + other).map((value) => value ?? 0);

/** Of what was measured; null where nothing was. */
function foldOf(
  all: readonly (readonly (number | null)[])[],
  fold: (one: number, other: number) => number,
): (number | null)[] {
  const length = all[0]?.length ?? 0;
  return Array.from({ length }, (_, index) =>
    all
      .map((values) => values[index] ?? null)
      .reduce((sum, value) => (sum === null || value === null ? (sum ?? value) : fold(sum, value))),
  );
}
