import { describe, expect, it } from 'vitest';
import type { GraphComponent } from '../model/graph';
import { faultOf } from '../model/playback';
import { graphOf } from '../model/testing';
import { draftAt, type FaultDraft, inWords, lineOf, offersAt, type Place, placeOf } from './faults';

const withKind = (kind: string, settings: Record<string, string> = {}) => {
  const graph = graphOf({ app: null, db: null, shoppers: null }, ['app -> db']);
  const components = graph.components.map(
    (one): GraphComponent => (one.name === 'app' ? { ...one, kind, settings } : one),
  );
  return { ...graph, components };
};

const app: Place = { kind: 'component', name: 'app' };
const words = (graph: ReturnType<typeof withKind>, place: Place) =>
  offersAt(graph, place).map(({ word }) => word);

const line = (graph: ReturnType<typeof withKind>, place: Place, over: Partial<FaultDraft>) =>
  lineOf(graph, { ...draftAt(graph, place, 12), ...over });

describe('what can go wrong', () => {
  it('is told by the kind of a component and by its zones', () => {
    const graph = withKind('service', { zones: '[eu-west-1a, eu-west-1b]' });
    expect(words(graph, app)).toEqual([
      'crash',
      'slow',
      'outage',
      'restart',
      'zone',
      'zone',
      'deploy',
    ]);
    expect(words(withKind('cache'), app)).toContain('flush');
    expect(words(withKind('service'), app)).not.toContain('flush');
    expect(words(withKind('sql-database'), app)).toContain('failover');
  });

  it('is told for links and for all who come', () => {
    const graph = withKind('service');
    expect(words(graph, { kind: 'link', name: 'app→db' })).toEqual(['cut', 'loss', 'latency']);
    expect(words(graph, { kind: 'traffic' })).toEqual(['spike', 'hot-key']);
    expect(words(withKind('clients'), app)).toEqual(['spike', 'hot-key']);
  });

  it('is about what is selected, or else about the traffic', () => {
    expect(placeOf({ kind: 'none' })).toEqual({ kind: 'traffic' });
    expect(placeOf({ kind: 'components', names: ['app', 'db'] })).toEqual(app);
    expect(placeOf({ kind: 'link', from: 'app', to: 'db' })).toEqual({
      kind: 'link',
      name: 'app→db',
    });
  });
});

describe('the line of a fault', () => {
  const service = withKind('service', { replicas: '6', zones: '[z-a]' });
  it.each([
    ['crash', app, { amount: 2 }, 'at: 12 s, for: 10 s, crash: 2 of app'],
    ['slow', app, { amount: 4, at: 12.34 }, 'at: 12.3 s, for: 10 s, slow: app x4'],
    ['outage', app, { seconds: 2.5 }, 'at: 12 s, for: 2.5 s, outage: app'],
    ['zone z-a', app, {}, 'at: 12 s, for: 10 s, zone: z-a'],
    ['deploy', app, {}, 'at: 12 s, deploy: app'],
    ['cut', { kind: 'link', name: 'app→db' }, {}, 'at: 12 s, for: 10 s, cut: app -> db'],
    [
      'loss',
      { kind: 'link', name: 'app→db' },
      { amount: 5 },
      'at: 12 s, for: 10 s, loss: app -> db 5 %',
    ],
    ['spike', { kind: 'traffic' }, { amount: 3 }, 'at: 12 s, for: 10 s, spike: x3'],
    ['hot-key', { kind: 'traffic' }, { amount: 20 }, 'at: 12 s, for: 10 s, hot-key: 20 %'],
  ] as const)('%s', (offer, place, over, expected) => {
    expect(line(service, place, { offer, ...over })).toBe(expected);
  });

  it('names clients where they were chosen', () => {
    expect(line(withKind('clients'), app, { offer: 'spike', amount: 2 })).toBe(
      'at: 12 s, for: 10 s, spike: app x2',
    );
  });

  it('counts the parts of what has several only', () => {
    expect(line(withKind('load-balancer'), app, {})).toBe('at: 12 s, for: 10 s, crash: app');
    expect(line(withKind('sql-database', { 'replicas.count': '2' }), app, { amount: 3 })).toBe(
      'at: 12 s, for: 10 s, crash: 3 of app',
    );
  });

  it('is none while a number is out of range', () => {
    expect(line(service, app, { amount: 7 })).toBeNull();
    expect(line(service, app, { amount: 1.5 })).toBeNull();
    expect(line(service, app, { seconds: 0 })).toBeNull();
    expect(line(service, app, { seconds: Number.NaN })).toBeNull();
  });

  it('is read back for the timeline', () => {
    const text = line(service, app, { amount: 2 }) ?? '';
    expect(faultOf(text, ['app', 'db'])).toMatchObject({ from: 12, to: 22, targets: ['app'] });
    expect(inWords(text)).toBe('at 12 s, for 10 s, crash 2 of app');
  });
});
