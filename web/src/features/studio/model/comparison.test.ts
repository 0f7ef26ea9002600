import { describe, expect, it } from 'vitest';
import type { OperationSamples, Report } from '@/api/reportTypes';
import { compare } from './comparison';
import { differenceOf, unpaired } from './paired';
import { studentQuantile } from './student';
import { exactly, operationReport, reportOf } from './testing';

const operation = operationReport({
  offered: exactly(100),
  goodput: exactly(99),
  availability: exactly(0.99),
  mean: exactly(0.1),
  p50: exactly(0.1),
  p95: exactly(0.2),
  p99: exactly(0.3),
});

const samples = (p99: number[], over: Partial<OperationSamples> = {}): OperationSamples => ({
  operation: 'pay',
  goodput: p99.map(() => 99),
  availability: p99.map(() => 0.99),
  mean: p99.map(() => 0.1),
  p50: p99.map(() => 0.1),
  p99,
  ...over,
});

const run = (p99: number[], over: Partial<Report> = {}): Report =>
  reportOf({
    operations: [operation],
    samples: [samples(p99)],
    objectives: [
      {
        objective: { kind: 'p99', operation: 'pay', limit: 1, place: {} },
        measured: exactly(p99.reduce((sum, value) => sum + value, 0) / p99.length),
        verdict: 'met',
        firstMissed: null,
        sentence: '',
      },
    ],
    ...over,
  });

/** Far apart from each other, and always 10 ms apart from the other run. */
const noisy = [0.2, 0.8, 0.5, 0.3];
const slower = [0.21, 0.812, 0.509, 0.311];

describe('the quantile of Student’s t', () => {
  // Tables, for instance M. Abramowitz, I. A. Stegun, "Handbook of Mathematical Functions", table 26.10.
  it.each([
    [0.95, 1, 12.706],
    [0.95, 2, 4.303],
    [0.95, 9, 2.262],
    [0.95, 29, 2.045],
    [0.99, 4, 4.604],
    [0.9, 120, 1.658],
  ])('at %d with %d degrees is %d', (confidence, degrees, expected) => {
    expect(studentQuantile(confidence, degrees)).toBeCloseTo(expected, 3);
  });
});

describe('two runs that met the same arrivals', () => {
  it('show a difference that is small beside what replications differ by', () => {
    const found = differenceOf(run(slower), run(noisy), 'pay', 'p99');
    expect(found?.value).toBeCloseTo(0.0105, 6);
    expect(found?.isClear).toBe(true);
    expect(found?.low).toBeGreaterThan(0.008);
  });

  it('show none where the interval leaves that open', () => {
    const found = differenceOf(run([0.2, 0.8]), run([0.8, 0.2]), 'pay', 'p99');
    expect(found).toMatchObject({ value: 0, isClear: false });
  });

  it('pair as many replications as both have, and only those that measured something', () => {
    const found = differenceOf(run([0.2, Number.NaN, 0.4, 9]), run([0.1, 0.1, 0.3]), 'pay', 'p99');
    expect(found?.value).toBeCloseTo(0.1);
    expect(differenceOf(run([0.2]), run([0.1]), 'pay', 'p99')).toBeNull();
    expect(differenceOf(run(noisy), run(noisy), 'pay', 'lost')).toBeNull();
  });

  it('are told with their intervals, and the better by what is clear', () => {
    const row = compare(run(slower), run(noisy), true)[0];
    expect(row).toMatchObject({ name: 'pay p99', better: 'other' });
    expect(row?.difference).toMatch(/^\+10\.5 ms ± 2\.\d+ ms$/);
  });

  it('leave open which is better where nothing is clear', () => {
    const row = compare(run([0.2, 0.9]), run([0.8, 0.2]), true)[0];
    expect(row?.better).toBeNull();
    expect(row?.difference).toMatch(/^none seen ± /);
  });

  it('differ in shares by points', () => {
    const half = run(noisy);
    const samplesOf = (availability: number[]) => [samples(noisy, { availability })];
    const rows = compare(
      { ...half, samples: samplesOf([0.9, 0.9, 0.9, 0.9]) },
      { ...half, samples: samplesOf([0.5, 0.5, 0.5, 0.5]) },
      true,
    );
    expect(rows.find(({ name }) => name === 'pay failed')?.difference).toBe('−40 points');
    const uneven = { ...half, samples: samplesOf([0.1, 0.2, 0.1, 0.2]) };
    const row = compare({ ...half, samples: samplesOf([0.9, 0.9, 0.9, 0.9]) }, uneven, true).at(-1);
    expect(row?.difference).toMatch(/^−75 ± [\d.]+ points$/);
  });

  it('differ in cost exactly', () => {
    const rows = compare(run(noisy, { monthlyCost: 800 }), run(noisy, { monthlyCost: 920 }), true);
    expect(rows.find(({ name }) => name === 'cost a month')).toMatchObject({
      difference: '−$120',
      better: 'one',
    });
  });
});

describe('runs that nothing pairs', () => {
  const base = { scenario: 's', text: 't' };

  it('are those of another seed, another slice, other faults or another load', () => {
    const one = run(noisy);
    expect(unpaired(one, run(noisy), [base, { ...base, text: 'u' }])).toBeNull();
    expect(unpaired(one, run(noisy, { seed: 2 }), [base, base])).toMatch(/seeds differ, 1 and 2/);
    expect(unpaired(one, run(noisy, { sliceOf: 8 }), [base, base])).not.toBeNull();
    expect(unpaired(one, run(noisy), [base, { ...base, faults: ['x'] }])).not.toBeNull();
    expect(unpaired(one, run(noisy), [{ ...base, load: 2 }, base])).not.toBeNull();
  });

  it('stand side by side without differences', () => {
    expect(compare(run(slower), run(noisy)).every(({ difference }) => difference === null)).toBe(
      true,
    );
  });
});
