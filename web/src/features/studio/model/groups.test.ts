import { describe, expect, it } from 'vitest';
import { nodeHeight, nodeWidth, toPixels } from './geometry';
import type { GraphGroup } from './graph';
import { boxesOf, groupOf, groupsAround, zoneMarks, zonesOf } from './groups';
import { graphOf } from './testing';

const group = (name: string, ...members: string[]): GraphGroup => ({ name, kind: 'any', members });

const places = new Map([
  ['a', toPixels([0, 0])],
  ['b', toPixels([2, 1])],
  ['c', toPixels([4, 0])],
]);

describe('boxes', () => {
  it('lie around their members', () => {
    const box = boxesOf([group('one', 'a', 'b')], places).get('one');
    expect(box?.x).toBeLessThan(0);
    expect(box?.y).toBeLessThan(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeGreaterThan(400 + nodeWidth);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(120 + nodeHeight);
  });

  it('that hold others are larger on all sides', () => {
    const boxes = boxesOf(
      [group('region', 'a', 'b'), group('zone', 'a'), group('same', 'a')],
      places,
    );
    const [region, zone, same] = ['region', 'zone', 'same'].map((name) => boxes.get(name));
    expect(region?.x).toBeLessThan(same?.x ?? 0);
    expect(same?.x).toBeLessThan(zone?.x ?? 0);
    expect(region?.y).toBeLessThan(same?.y ?? 0);
    expect(same?.y).toBeLessThan(zone?.y ?? 0);
  });

  it('of which nothing is drawn are none', () => {
    expect(boxesOf([group('gone', 'x')], places).size).toBe(0);
  });
});

describe('the groups of a selection', () => {
  const groups = [group('ab', 'a', 'b'), group('abc', 'a', 'b', 'c')];

  it('are those that hold exactly it, or else those that hold some of it', () => {
    expect(groupsAround(groups, ['b', 'a']).map(({ name }) => name)).toEqual(['ab']);
    expect(groupsAround(groups, ['a']).map(({ name }) => name)).toEqual(['ab', 'abc']);
    expect(groupsAround(groups, ['d'])).toEqual([]);
    expect(groupOf({ ...graphOf({}), groups }, ['c', 'b', 'a'])?.name).toBe('abc');
    expect(groupOf({ ...graphOf({}), groups }, [])).toBeUndefined();
  });
});

describe('zones', () => {
  it.each([
    ['[zone-a, zone-b]', ['zone-a', 'zone-b'], ['a', 'b']],
    ['["eu-west-1a", \'eu-west-1c\']', ['eu-west-1a', 'eu-west-1c'], ['a', 'c']],
    ['zone-a', ['zone-a'], ['a']],
    ['[z, z]', ['z'], ['z']],
    ['[a, ab]', ['a', 'ab'], ['a', 'b']],
    ['', [], []],
  ])('%s', (zones, names, marks) => {
    expect(zonesOf({ settings: { zones } })).toEqual(names);
    expect(zoneMarks(names)).toEqual(marks);
  });
});
