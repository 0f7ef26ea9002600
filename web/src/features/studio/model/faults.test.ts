import { describe, expect, it } from 'vitest';
import { faultMarks } from './faults';
import { faultOf } from './playback';
import { graphOf } from './testing';

const graph = graphOf({ app: [0, 0], db: [1, 0], people: [0, 1] });
const components = graph.components.map((one) => {
  if (one.name === 'people') return { ...one, kind: 'clients' };
  return one.name === 'app' ? { ...one, settings: { zones: '[zone-a, zone-b]' } } : one;
});

const sentences = (text: string) => {
  const faults = [
    faultOf(
      text,
      components.map(({ name }) => name),
    ),
  ];
  return Object.fromEntries(
    [...faultMarks(faults, components)].map(([name, [mark]]) => [name, mark?.sentence]),
  );
};

describe('faults stand on what they hit', () => {
  it.each([
    ['at: 13 s, for: 3 s, crash: app', { app: 'Crashes at 13 s for 3 s' }],
    ['at: 10 s, for: 5 s, crash: 1 of app', { app: 'One crashes at 10 s for 5 s' }],
    ['at: 10 s, crash: 2 of app', { app: '2 crash at 10 s' }],
    ['at: 2 s, for: 1 s, slow: db x20', { db: 'Slow ×20 at 2 s for 1 s' }],
    ['at: 1 s, for: 2 s, zone: zone-b', { app: 'Zone zone-b down at 1 s for 2 s' }],
    ['at: 1 s, for: 2 s, zone: zone', {}],
    ['at: 4 s, for: 7 s, spike: x2', { people: 'Spike ×2 at 4 s for 7 s' }],
    [
      'at: 4 s, for: 7 s, cut: app -> db',
      { app: 'Cut off from db at 4 s for 7 s', db: 'Cut off for app at 4 s for 7 s' },
    ],
    ['at: 1 s, explode: db', { db: 'explode at 1 s' }],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('several of them, each by its place among the faults', () => {
    const faults = ['at: 1 s, crash: db', 'at: 2 s, slow: db x2'].map((text) =>
      faultOf(text, ['db']),
    );
    expect(faultMarks(faults, components).get('db')).toMatchObject([{ index: 0 }, { index: 1 }]);
  });
});
