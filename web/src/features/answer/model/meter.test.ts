import { describe, expect, it } from 'vitest';
import type { LiveCompetency } from '@/api/types';
import { hearMeter, paceNote, rowCount, type TickState } from './meter';

const row = (id: string, ...states: TickState[]): LiveCompetency => ({
  id,
  name: id,
  heard: states.filter((state) => state === 'heard').length,
  partly: states.filter((state) => state === 'part').length,
  of: states.length,
  ticks: states.map((state) => ({ state, weight: 10, must: false })),
});

describe('hearMeter', () => {
  it('calls nothing fresh on the first hearing', () => {
    expect(hearMeter(null, [row('a', 'heard')], 5)[0]?.ticks[0]?.roseAt).toBeNull();
  });

  it('dates a tick when it rises and keeps the date while it stays', () => {
    const first = hearMeter(null, [row('a', 'open', 'part')], 0);
    const second = hearMeter(first, [row('a', 'heard', 'part')], 100);
    const third = hearMeter(second, [row('a', 'heard', 'heard')], 200);
    expect(third[0]?.ticks.map((tick) => tick.roseAt)).toEqual([100, 200]);
  });

  it('forgets the date of a tick that falls to open', () => {
    const first = hearMeter(null, [row('a', 'open')], 0);
    const second = hearMeter(first, [row('a', 'heard')], 100);
    expect(hearMeter(second, [row('a', 'open')], 150)[0]?.ticks[0]?.roseAt).toBeNull();
  });
});

describe('rowCount', () => {
  it('counts parts only when there are any', () => {
    expect(rowCount(row('a', 'heard', 'open'))).toBe('1 of 2');
    expect(rowCount(row('a', 'heard', 'part', 'open'))).toBe('1, 1 in part, of 3');
  });
});

describe('paceNote', () => {
  it('names what was not touched at all first', () => {
    const rows = [row('Concurrency', 'heard', 'open'), row('Operations', 'open', 'open')];
    expect(paceNote(rows, 360, 720)).toBe(
      '50 % of the target is used. Operations holds 20 of the weight and nothing was heard there yet.',
    );
  });

  it('names what is open when everything was touched', () => {
    const rows = [row('Concurrency', 'heard', 'open'), row('Operations', 'part')];
    expect(paceNote(rows, 800, 720)).toBe(
      'The target has passed. Concurrency and Operations hold 15 of the weight still open.',
    );
  });

  it('says when there is nothing left, and nothing yet', () => {
    expect(paceNote([row('a', 'heard')], 1, 2)).toBe(
      'Every point was heard. Read it once more and submit.',
    );
    expect(paceNote([], 1, 2)).toBe('Nothing heard yet.');
  });
});
