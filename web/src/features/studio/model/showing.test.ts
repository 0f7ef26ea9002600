import { describe, expect, it } from 'vitest';
import { causesAt, faceOf, toneOf } from './face';
import { linkWidth, nodeHeight, nodeWidth, route, shifts, toPixels } from './geometry';
import { freeCell, placed } from './placing';
import { faultOf, interpolate, momentOf, nextMoment } from './playback';
import { clock, rate, share, shortRate, time } from './quantities';
import { componentReport, exactly, graphOf, reportOf } from './testing';

describe('routes', () => {
  it('are straight between neighbors of one row', () => {
    const { points, end } = route(toPixels([0, 0]), toPixels([1, 0]));
    expect(points).toEqual([
      { x: nodeWidth, y: 39 },
      { x: 200, y: 39 },
    ]);
    expect(end).toBe('left');
  });

  it('have right angles only, and end at the edges of both nodes', () => {
    for (const to of [
      [2, 1],
      [0, 2],
      [0, -2],
      [-2, 1],
      [-1, -1],
      [0.3, 0.2],
    ] as const) {
      const from = toPixels([0, 0]);
      const target = toPixels(to);
      const { points } = route(from, target);
      points.slice(1).forEach((point, index) => {
        const before = points[index] as typeof point;
        expect(point.x === before.x || point.y === before.y).toBe(true);
      });
      const last = points.at(-1) as (typeof points)[number];
      expect(last.x).toBeGreaterThanOrEqual(target.x);
      expect(last.x).toBeLessThanOrEqual(target.x + nodeWidth);
      expect(last.y).toBeGreaterThanOrEqual(target.y);
      expect(last.y).toBeLessThanOrEqual(target.y + nodeHeight);
    }
  });

  it('go around a node that stands between', () => {
    const between = toPixels([1, 0]);
    const { points } = route(toPixels([0, 0]), toPixels([2, 0]), [0, 0], [between]);
    expect(points.some(({ y }) => y > between.y + nodeHeight || y < between.y)).toBe(true);
    points.slice(1).forEach((b, index) => {
      const a = points[index] as typeof b;
      const isAcross = a.y === b.y && a.y > between.y && a.y < between.y + nodeHeight;
      const reaches = Math.max(a.x, b.x) > between.x && Math.min(a.x, b.x) < between.x + nodeWidth;
      expect(isAcross && reaches).toBe(false);
    });
  });

  it('that leave one side stand beside each other, in the order of where they lead', () => {
    const places = new Map([
      ['a', toPixels([0, 1])],
      ['low', toPixels([1, 2])],
      ['high', toPixels([1, 0])],
    ]);
    const all = shifts(
      [
        { from: 'a', to: 'low' },
        { from: 'a', to: 'high' },
      ],
      places,
    );
    expect(all.get('a→low')?.[0]).toBe(6.5);
    expect(all.get('a→high')?.[0]).toBe(-6.5);
  });

  it('are twice as wide for four times the calls', () => {
    expect(linkWidth(1800, 1800)).toBe(8);
    expect(linkWidth(450, 1800)).toBe(4);
    expect(linkWidth(undefined, 1800)).toBe(1.4);
    expect(linkWidth(1, 1800)).toBe(1.4);
  });
});

describe('placing', () => {
  it('leaves what has a place and puts the rest to the right of who sends to it', () => {
    const places = placed(
      graphOf({ a: [0, 1], b: null, c: null, far: null }, ['a -> b', 'b -> c', 'a -> far']),
    );
    expect(places.get('a')).toEqual([0, 1]);
    expect(places.get('b')).toEqual([1, 1]);
    expect(places.get('far')).toEqual([1, 2]);
    expect(places.get('c')).toEqual([2, 1]);
  });

  it('comes to an end where components send to each other in a circle', () => {
    expect(placed(graphOf({ a: null, b: null }, ['a -> b', 'b -> a'])).size).toBe(2);
  });

  it('finds a free cell beside a component', () => {
    const graph = graphOf({ a: [0, 0], b: [1, 0] });
    expect(freeCell(graph, 'a')).toEqual([1, 1]);
    expect(freeCell(graph, undefined)).toEqual([0, 1]);
  });
});

describe('playback', () => {
  const series = {
    intervalSeconds: 1,
    operations: [],
    components: [
      {
        component: 'app',
        utilization: [0, 0.4, 0.8, 0.8],
        fullest: [],
        inside: [0, 2, 4, 4],
        waiting: [0, 0, 30, 60],
        taken: [0, 4, 8, 8],
        places: [8, 8, 8, 8],
      },
    ],
    links: [
      {
        link: 'a→app',
        calls: [10, 10, 20, 20],
        attempts: [10, 10, 30, 40],
        timedOut: [],
        waiting: [],
      },
    ],
  };
  const log = [
    { at: 1, subject: 'app', kind: 'Crashed', sentence: 'app dies.' },
    { at: 2.5, subject: 'app', kind: 'Recovered', sentence: 'app is back.' },
  ];
  const report = reportOf({ series, log });

  it('draws a straight line from the middle of an interval to the next', () => {
    expect(interpolate([0, 0.4, 0.8], 1.5, 1)).toBeCloseTo(0.4);
    expect(interpolate([0, 0.4, 0.8], 2, 1)).toBeCloseTo(0.6);
    expect(interpolate([0, 0.4, 0.8], 0, 1)).toBe(0);
    expect(interpolate([0, 0.4, 0.8], 99, 1)).toBeCloseTo(0.8);
    expect(interpolate([], 1, 1)).toBe(0);
  });

  it('knows of a moment how busy everything is, what goes on and what has happened', () => {
    const faults = [faultOf('at: 1 s, for: 1 s, crash: 1 of app', ['app', 'a'])];
    const moment = momentOf(report, 1.5, faults);
    expect(moment.components.get('app')?.utilization).toBeCloseTo(0.4);
    expect(moment.links.get('a→app')).toBeCloseTo(10);
    expect(moment.faults).toEqual([0]);
    expect(moment.event).toBe(0);
    expect(momentOf(report, 2, faults).faults).toEqual([]);
    expect(momentOf(report, 0.5, faults).event).toBe(-1);
  });

  it('knows how fast a queue grows', () => {
    expect(momentOf(report, 2.5, []).components.get('app')?.growth).toBeCloseTo(20);
  });

  it('goes from what happened to what happened next', () => {
    expect(nextMoment(report, 1, 1)).toBe(2.5);
    expect(nextMoment(report, 1, -1)).toBe(0);
    expect(nextMoment(report, 2.5, 1)).toBe(4);
  });

  it('reads when a fault is, and whom it names', () => {
    const fault = faultOf('at: 2 min, for: 30 s, slow: card-network x6', ['card', 'card-network']);
    expect(fault).toMatchObject({ from: 120, to: 150, targets: ['card-network'] });
    expect(faultOf('at: 10 s, crash: db', ['db']).to).toBe(Number.POSITIVE_INFINITY);
    expect(faultOf('at: 10 s, flush: sessions', ['sessions']).to).toBe(11);
  });
});

describe('a node', () => {
  const component = graphOf({ app: null }).components[0];
  if (!component) throw new Error('no component');

  it('is grey below 70 %, amber from there or when its queue grows, crimson when saturated', () => {
    expect(toneOf(0.69, false)).toBe('calm');
    expect(toneOf(0.7, false)).toBe('warn');
    expect(toneOf(0.1, true)).toBe('warn');
    expect(toneOf(0.99, false)).toBe('hot');
  });

  it('says in a sentence what is wrong', () => {
    const moment = {
      utilization: 1,
      inside: 48,
      fullest: null,
      waiting: 1509,
      taken: 48,
      places: 48,
      growth: 126,
    };
    const face = faceOf(component, componentReport(), moment);
    expect(face).toMatchObject({ label: '1,509 waiting', number: '100 %', tone: 'hot' });
    expect(face.sentence).toBe('Saturated: 1,509 wait');
  });

  it('shows its places where these are gone and its cores are idle', () => {
    const moment = { utilization: 0.05, inside: 8158, fullest: null, waiting: 7998, growth: 0 };
    const full = faceOf(component, componentReport(), { ...moment, taken: 160, places: 160 });
    expect(full).toMatchObject({ label: '160 of 160', number: '100 %', tone: 'hot' });
    expect(full.sentence).toBe('All places taken: 7,998 wait');
    const some = faceOf(component, componentReport(), {
      ...moment,
      waiting: 0,
      taken: 120,
      places: 160,
    });
    expect(some).toMatchObject({ label: '120 of 160', number: '75 %', tone: 'warn' });
    expect(some.sentence).toBeNull();
    const few = faceOf(component, componentReport(), { ...moment, taken: 16, places: 160 });
    expect(few).toMatchObject({ number: '5 %' });
  });

  it('shows the part that is saturated where the others are idle', () => {
    const moment = { utilization: 0.33, inside: 60, waiting: 40, taken: 0, places: 0, growth: 0 };
    const face = faceOf(component, componentReport(), { ...moment, fullest: 1 });
    expect(face).toMatchObject({ label: 'fullest part', number: '100 %', tone: 'hot' });
    expect(face.sentence).toBe('One part saturated: 40 wait');
    expect(faceOf(component, componentReport(), { ...moment, fullest: 0.6 }).number).toBe('33 %');
  });

  it('says what it is before it has run', () => {
    const settings = { replicas: '6', cores: '2' };
    const face = faceOf({ ...component, settings }, undefined, undefined);
    expect(face).toMatchObject({ label: 'cores', number: '2', times: '×6', bar: null });
  });

  it('says with what it is sized, and neither words nor how many twice', () => {
    const settings = { policy: 'two-choices', machines: '24', memory: '12 GB' };
    const face = faceOf({ ...component, settings }, undefined, undefined);
    expect(face).toMatchObject({ label: 'memory', number: '12 GB', times: '×24' });
  });

  it('knows why requests failed there, from all operations', () => {
    const operation = {
      operation: 'pay',
      offered: exactly(1),
      goodput: exactly(1),
      availability: exactly(1),
      mean: exactly(1),
      p50: exactly(1),
      p95: exactly(1),
      p99: exactly(1),
      p99OfAll: exactly(1),
      meanByBatches: exactly(1),
      stale: exactly(0),
    };
    const report = reportOf({
      operations: [
        { ...operation, failures: [{ cause: 'refused', where: 'app', count: 3, share: 0.1 }] },
        {
          ...operation,
          operation: 'status',
          failures: [
            { cause: 'timed out', where: 'app→db', count: 9, share: 0.2 },
            { cause: 'refused', where: 'other', count: 1, share: 0 },
          ],
        },
      ],
    });
    expect(causesAt(report, 'app').map(({ operation: of, count }) => [of, count])).toEqual([
      ['status', 9],
      ['pay', 3],
    ]);
  });
});

describe('quantities', () => {
  it('are short where there is room for few letters, and exact below ten thousand', () => {
    expect([9106, 17_472, 176_726, 3_213_744].map(shortRate)).toEqual([
      '9,106/s',
      '17.5k/s',
      '177k/s',
      '3.21M/s',
    ]);
  });

  it.each([
    [time(0.0962), '96.2 ms'],
    [time(16.2), '16.2 s'],
    [time(0.0000123), '12.3 µs'],
    [rate(1800), '1,800/s'],
    [rate(0.42), '0.4/s'],
    [share(0.41), '41 %'],
    [share(0.99935), '99.94 %'],
    [share(1), '100 %'],
    [time(Number.NaN), '–'],
    [rate(Number.NaN), '–'],
    [share(Number.NaN), '–'],
    [clock(42), '00:42.0'],
    [clock(90, false), '01:30'],
  ])('%s is written as %s', (given, expected) => expect(given).toBe(expected));
});
