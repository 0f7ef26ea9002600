import { describe, expect, it } from 'vitest';
import { arrowLength, nodeWidth, type Point, route, shifts, toPixels } from './geometry';
import { linkName } from './graph';
import { lanes } from './lanes';
import { graphOf } from './testing';

const pixels = (places: Record<string, readonly [number, number]>) =>
  new Map(Object.entries(places).map(([name, at]) => [name, toPixels(at)]));

function routesOf(links: string[], places: ReadonlyMap<string, Point>) {
  const graph = graphOf({}, links);
  const ends = shifts(graph.links, places);
  const turns = lanes(graph.links, places, ends);
  return graph.links.map((link) => {
    const [from, to] = [places.get(link.from), places.get(link.to)];
    if (!from || !to) throw new Error(`${linkName(link)} leads nowhere`);
    return route(from, to, ends.get(linkName(link)), [], turns.get(linkName(link))).points;
  });
}

/** Its stretches up or down, each as its x and the heights between which it lies. */
const risesOf = (points: readonly Point[]) =>
  points.slice(1).flatMap((b, index) => {
    const a = points[index] as Point;
    return a.x === b.x && a.y !== b.y
      ? [{ x: a.x, top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) }]
      : [];
  });

/** How many stretches, one level and one upright, cross. */
function crossings(one: readonly Point[], other: readonly Point[]): number {
  let all = 0;
  for (const { x, top, bottom } of risesOf(one)) {
    other.slice(1).forEach((b, index) => {
      const a = other[index] as Point;
      const isBetween = Math.min(a.x, b.x) < x && x < Math.max(a.x, b.x);
      if (a.y === b.y && a.y > top && a.y < bottom && isBetween) all++;
    });
  }
  return all;
}

const fan = pixels({ app: [0, 1], a: [1, 0], b: [1, 1], c: [1, 2], d: [1, 3], e: [1, 4] });
const fanned = ['app -> a', 'app -> b', 'app -> c', 'app -> d', 'app -> e'];

describe('links that rise in one gap', () => {
  it('do not lie on each other', () => {
    const rises = routesOf(fanned, fan).flatMap(risesOf);
    rises.forEach((one, index) => {
      for (const other of rises.slice(index + 1)) {
        const isBeside = one.top < other.bottom && other.top < one.bottom;
        expect(isBeside && Math.abs(one.x - other.x) < 5).toBe(false);
      }
    });
  });

  it('stay between the two columns, clear of the heads of arrows', () => {
    for (const { x } of routesOf(fanned, fan).flatMap(risesOf)) {
      expect(x).toBeGreaterThan(nodeWidth);
      expect(x).toBeLessThanOrEqual(200 - arrowLength);
    }
  });

  it('do not cross where they come from one side of one node', () => {
    const ways = routesOf(fanned, fan);
    for (const one of ways) for (const other of ways) expect(crossings(one, other)).toBe(0);
  });

  it('do not cross where they lead to one node', () => {
    const places = pixels({ a: [0, 0], b: [0, 1], c: [0, 2], db: [1, 4] });
    const ways = routesOf(['a -> db', 'b -> db', 'c -> db'], places);
    for (const one of ways) for (const other of ways) expect(crossings(one, other)).toBe(0);
  });
});

it('turns in the middle where a link has the gap for itself', () => {
  const places = pixels({ a: [0, 0], b: [1, 1] });
  const { links } = graphOf({}, ['a -> b']);
  expect(lanes(links, places, shifts(links, places)).get('a→b')).toBe(0);
});

it('leaves those in one lane that rise far from each other', () => {
  const places = pixels({ a: [0, 0], b: [1, 1], c: [0, 4], d: [1, 5] });
  const { links } = graphOf({}, ['a -> b', 'c -> d']);
  const turns = lanes(links, places, shifts(links, places));
  expect([...turns.values()]).toEqual([0, 0]);
});
