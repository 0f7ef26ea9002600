import { describe, expect, it } from 'vitest';
import type { OperationSeries } from '@/api/reportTypes';
import { allOperations, isolatedIn, stripsOf, valueAt } from './strips';
import { reportOf } from './testing';

const operation = (over: Partial<OperationSeries>): OperationSeries => ({
  operation: 'pay',
  offered: [10, 10, 10, 10],
  succeeded: [10, 0, 0, 10],
  failed: [0, 10, 10, 0],
  failures: [],
  p50: [0.1, 0, 0, 0.3],
  p95: [0.15, 0, 0, 0.5],
  p99: [0.2, 0, 0, 0.6],
  ...over,
});

const stripOf = (id: string, operations: OperationSeries[], chosen = allOperations) => {
  const series = { intervalSeconds: 1, operations, components: [], links: [] };
  const strip = stripsOf(reportOf({ series }), chosen, null).find((one) => one.id === id);
  if (!strip) throw new Error(`no strip ${id}`);
  return strip;
};

const line = (strip: ReturnType<typeof stripOf>, name: string) => {
  const found = strip.lines.find((one) => one.name === name);
  if (!found) throw new Error(`no line ${name}`);
  return found;
};

describe('the latency of an interval', () => {
  it('is a gap where nothing was answered, though the series says nought', () => {
    const strip = stripOf('latency', [operation({})]);
    expect(line(strip, 'p50').values).toEqual([0.1, null, null, 0.3]);
    expect(line(strip, 'p99').values).toEqual([0.2, null, null, 0.6]);
  });

  it('is a gap where it comes as not a number or as null', () => {
    const strip = stripOf('latency', [
      operation({
        succeeded: [1, 1, 1, 1],
        p99: [0.2, Number.NaN, null as unknown as number, 0.6],
      }),
    ]);
    expect(line(strip, 'p99').values).toEqual([0.2, null, null, 0.6]);
    expect(strip.most).toBe(0.6);
  });

  it('is that of the operation that was answered where another was not', () => {
    const other = operation({ operation: 'look', succeeded: [9, 9, 0, 9], p99: [0.1, 0.4, 0, 2] });
    expect(line(stripOf('latency', [operation({}), other]), 'p99').values).toEqual([
      0.2,
      0.4,
      null,
      2,
    ]);
    expect(line(stripOf('latency', [operation({}), other], 'look'), 'p99').values[0]).toBe(0.1);
  });

  it('is told by three percentiles', () => {
    expect(stripOf('latency', [operation({})]).lines.map(({ name }) => name)).toEqual([
      'p50',
      'p95',
      'p99',
    ]);
    expect(line(stripOf('latency', [operation({})]), 'p95').values).toEqual([
      0.15,
      null,
      null,
      0.5,
    ]);
  });

  it('is a dash at a moment inside a gap, and what was measured beside it', () => {
    const strip = stripOf('latency', [operation({})]);
    expect(valueAt(strip, line(strip, 'p50'), 1.5, 1)).toBe('–');
    expect(valueAt(strip, line(strip, 'p50'), 0.9, 1)).toBe('100 ms');
    expect(valueAt(strip, line(strip, 'p50'), 3.1, 1)).toBe('300 ms');
  });
});

describe('the other strips', () => {
  it('keep their noughts: nobody was answered, and that is a figure', () => {
    expect(line(stripOf('rate', [operation({})]), 'good').values).toEqual([10, 0, 0, 10]);
  });

  it('say nothing of failures where nothing ended', () => {
    const strip = stripOf('errors', [operation({ succeeded: [1, 0, 0, 1], failed: [1, 0, 3, 0] })]);
    expect(strip.lines[0]?.values).toEqual([0.5, null, 1, 0]);
  });
});

describe('what failed', () => {
  it('is told by its causes, what failed most first, wherever it failed', () => {
    const failures = [
      { cause: 'timed out', where: 'db', failed: [0, 1, 0, 0] },
      { cause: 'refused: queue full', where: 'app', failed: [0, 2, 5, 0] },
      { cause: 'timed out', where: 'app', failed: [0, 0, 1, 0] },
      { cause: 'nobody there', where: 'app', failed: [0, 0, 0.5, 0] },
    ];
    const strip = stripOf('errors', [
      operation({ succeeded: [10, 7, 3.5, 10], failed: [0, 3, 6.5, 0], failures }),
    ]);
    expect(strip.lines.map(({ name }) => name)).toEqual(['all', 'queue full', 'timed out']);
    expect(line(strip, 'timed out').values).toEqual([0, 0.1, 0.1, 0]);
  });
});

it('finds the values that no line leads to', () => {
  expect(isolatedIn([1, null, 2, null, 3, 4])).toEqual([0, 2]);
});
