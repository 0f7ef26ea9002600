import { describe, expect, it } from 'vitest';
import type { FailureReport, RunEvent } from '@/api/reportTypes';
import { operationReport, reportOf } from '../model/testing';
import { reasonsAt } from './dropped';

const operation = (name: string, failures: FailureReport[]) =>
  operationReport({ operation: name, failures });

const event = (at: number, subject: string, kind: string): RunEvent => ({
  at,
  subject,
  kind,
  sentence: `${subject} ${kind} at ${at}`,
});

const failure = (cause: string, where: string, count: number): FailureReport => ({
  cause,
  where,
  count,
  share: count / 1000,
});

describe('why requests were dropped', () => {
  const report = reportOf({
    operations: [
      operation('pay', [
        failure('nobody there', 'app', 30),
        failure('refused: queue full', 'app', 50),
        failure('timed out', 'app→db', 5),
      ]),
      operation('look', [failure('nobody there', 'app', 40), failure('nobody there', 'db', 9)]),
    ],
    log: [
      event(1, 'db', 'Slowed'),
      event(2, 'app', 'QueueFull'),
      event(3, 'app', 'QueueFull'),
      event(5, 'other', 'Crashed'),
      event(7, 'app', 'Crashed'),
      event(8, 'app', 'Recovered'),
    ],
  });

  it('is counted by cause over all operations, the most frequent first', () => {
    expect(
      reasonsAt(report, 'app').map(({ cause, where, count }) => [cause, where, count]),
    ).toEqual([
      ['nobody there', 'app', 70],
      ['refused: queue full', 'app', 50],
      ['timed out', 'app→db', 5],
    ]);
  });

  it('is explained by the first event of its kind at that place', () => {
    const [nobody, full, late] = reasonsAt(report, 'app');
    expect(nobody?.event?.at).toBe(7);
    expect(nobody?.rows.map(({ operation: of }) => of)).toEqual(['look', 'pay']);
    expect(full).toMatchObject({ event: { at: 2 }, more: 1 });
    // What happened to whom the link leads to explains what timed out on it.
    expect(late?.event).toMatchObject({ subject: 'db', kind: 'Slowed' });
  });

  it('is left open where the log has no such event', () => {
    expect(reasonsAt(report, 'db').find(({ where }) => where === 'db')?.event).toBeNull();
  });
});
