import { describe, expect, it } from 'vitest';
import { faceOf, passing } from './face';
import { outlineOf } from './outline';
import { type Moment, momentOf } from './playback';
import { componentReport, exactly, graphOf, reportOf } from './testing';

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

describe('a report that ends before its first interval does', () => {
  const report = reportOf({
    seconds: 0.9,
    components: [componentReport({ calls: exactly(631) })],
    series: {
      intervalSeconds: 1,
      operations: [],
      components: [
        {
          component: 'app',
          utilization: [],
          fullest: [],
          inside: [],
          waiting: [],
          taken: [],
          places: [],
        },
      ],
      links: [{ link: 'edge→app', calls: [], attempts: [], timedOut: [], waiting: [] }],
    },
  });
  const moment = momentOf(report, 0.5, []);

  it('says nothing of a moment', () => {
    expect([moment.components.size, moment.links.size]).toEqual([0, 0]);
    const clients = { ...app, name: 'buyers', kind: 'clients' };
    expect(faceOf(clients, report.components[0], undefined, null).number).toBe('–');
  });

  it('shows its means at nodes', () => {
    const face = faceOf(app, report.components[0], moment.components.get('app'), null);
    expect(face).toMatchObject({ label: '631/s', number: '40 %' });
  });
});

describe('a queue', () => {
  const queue = { ...app, name: 'jobs', kind: 'queue', settings: { limit: '3k' } };
  const report = componentReport({ utilization: exactly(0.001), peakUtilization: 0.002 });

  it('shows what it holds and how full that is, and not how busy it is with it', () => {
    const moment = { ...still, utilization: 0.001, inside: 1500, waiting: 1500, growth: 126 };
    const face = faceOf(queue, report, moment, 240);
    expect(face).toMatchObject({ label: '1,500 waiting', number: '+126/s', bar: 0.5 });
    expect(face.tone).toBe('warn');
  });

  it('says what comes to it where nothing changes, and whether anything waits', () => {
    const moment = { ...still, utilization: 0.001, inside: 0 };
    expect(faceOf(queue, report, moment, 21)).toMatchObject({ label: 'empty', number: '21/s' });
    const some = faceOf(queue, report, { ...moment, waiting: 126 }, 3683);
    expect(some).toMatchObject({ label: '126 waiting', number: '3,683/s' });
  });

  it('says when it is full', () => {
    const moment = { ...still, utilization: 0.001, inside: 3000, waiting: 3000 };
    const face = faceOf(queue, report, moment, 240);
    expect(face).toMatchObject({ bar: 1, tone: 'hot', sentence: 'Full: 3,000 wait' });
  });

  it('has no bar where there is room for any number', () => {
    const moment = { ...still, utilization: 0.001 };
    expect(faceOf({ ...queue, settings: {} }, report, moment, 240).bar).toBeNull();
  });

  it('says so where it is busy itself', () => {
    const moment = { ...still, utilization: 0.99 };
    const hot = componentReport({ utilization: exactly(0.9), peakUtilization: 1 });
    expect(faceOf(queue, hot, moment, 240)).toMatchObject({ number: '99 %', tone: 'hot' });
  });
});

it('leaves a name its room, however many there are of it', () => {
  expect(faceOf({ ...app, settings: { replicas: '12' } }, undefined, undefined).times).toBe('×12');
  const many = { ...app, settings: { replicas: '1000000000000' } };
  expect(faceOf(many, undefined, undefined).times).toBe('×1T');
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
