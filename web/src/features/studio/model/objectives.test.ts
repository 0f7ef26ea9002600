import { describe, expect, it } from 'vitest';
import type { ObjectiveReport } from '@/api/reportTypes';
import { objectiveRow } from './objectives';

function measured(value: number, half: number, limit: number, kind = 'p99'): ObjectiveReport {
  return {
    objective: { kind, operation: 'pay', limit },
    verdict: 'met',
    measured: { value, low: value - half, high: value + half, halfWidth: half },
    sentence: '',
    firstMissed: null,
  } as ObjectiveReport;
}

describe('times of one row', () => {
  it('are told in the unit of what was measured, however small the interval is', () => {
    const row = objectiveRow(measured(4.95, 0.0168, 4));
    expect(row).toMatchObject({ measured: '4.95 s', within: '± 0.02 s', margin: '−0.95 s' });
  });

  it('have a margin in the unit of the larger of what was needed and what was measured', () => {
    expect(objectiveRow(measured(0.0164, 0, 1)).margin).toBe('+0.98 s');
    expect(objectiveRow(measured(4.95, 0, 0.3)).margin).toBe('−4.65 s');
    expect(objectiveRow(measured(0.018, 0, 0.02)).margin).toBe('+2 ms');
  });

  it('have no interval where it is smaller than what the digits tell apart', () => {
    expect(objectiveRow(measured(4.95, 0.000_3, 4)).within).toBeNull();
  });
});

it('tells counts and shares as before', () => {
  expect(objectiveRow(measured(289, 28, 0, 'twice'))).toMatchObject({
    measured: '289',
    within: '± 28',
    margin: '−289',
  });
  expect(objectiveRow(measured(0, 0, 0, 'lost')).margin).toBe('holds');
});

it('keeps the hundredths that decide whether nearly everything is enough', () => {
  const row = objectiveRow(measured(0.9887, 0.0054, 0.995, 'availability'));
  expect(row).toMatchObject({ needed: '≥ 99.5 %', measured: '98.87 %', margin: '−0.63 %' });
  expect(objectiveRow(measured(1, 0, 0.98, 'availability')).measured).toBe('100 %');
  expect(objectiveRow(measured(0.13, 0, 0.98, 'availability')).measured).toBe('13 %');
});
