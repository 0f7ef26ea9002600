import { describe, expect, it } from 'vitest';
import { faceOf, passing } from './face';
import { outlineOf } from './outline';
import type { Moment } from './playback';
import { componentReport, exactly, graphOf } from './testing';

const links = new Map([
  ['buyers→edge', 9689],
  ['edge→app', 9000],
  ['jobs→app', 40],
  ['app→db', 1040],
]);

const still = { fullest: null, inside: 2, waiting: 0, taken: 0, places: 0, growth: 0 };
const app = { name: 'app', kind: 'service', at: null, given: false, settings: {} };

describe('what passes a component at a moment', () => {
  it('is all that comes to it', () => {
    expect(passing(app, links)).toBe(9040);
  });

  it('is what clients send', () => {
    expect(passing({ name: 'buyers', kind: 'clients' }, links)).toBe(9689);
  });

  it('is unknown where no link leads to it', () => {
    expect(passing({ name: 'alone', kind: 'service' }, links)).toBeNull();
    expect(passing(app, undefined)).toBeNull();
  });

  it('is what its node says at that moment, and not the mean of the run', () => {
    const report = componentReport({ calls: exactly(631) });
    const moment = { ...still, utilization: 0.2 };
    expect(faceOf(app, report, moment, 1040).label).toBe('1,040/s');
    expect(faceOf(app, report, moment, null).label).toBe('631/s');
    expect(faceOf(app, report, undefined, null).label).toBe('631/s');
  });
});

it('is told in the outline too, with what waits', () => {
  const graph = graphOf({ edge: [0, 0], app: [1, 0] }, ['edge -> app']);
  const moment: Pick<Moment, 'components' | 'links'> = {
    components: new Map([['app', { ...still, utilization: 0.5, waiting: 12 }]]),
    links,
  };
  const items = outlineOf(graph, new Set(), moment);
  expect(items.find(({ id }) => id === 'edge→app')?.detail).toBe('9,000/s');
  expect(items.find(({ id }) => id === 'app')?.detail).toBe('service, 50 % busy, 12 waiting');
});
