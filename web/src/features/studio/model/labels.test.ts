import { describe, expect, it } from 'vitest';
import { nodeHeight, nodeWidth, type Point, route, shifts, toPixels } from './geometry';
import { linkName } from './graph';
import { beside, type Label, placeLabels } from './labels';
import { lanes } from './lanes';
import { graphOf } from './testing';

const pixels = (places: Record<string, readonly [number, number]>) =>
  new Map(Object.entries(places).map(([name, at]) => [name, toPixels(at)]));

function labelled(links: string[], places: ReadonlyMap<string, Point>) {
  const graph = graphOf({}, links);
  const ends = shifts(graph.links, places);
  const turns = lanes(graph.links, places, ends);
  return graph.links.map((link) => {
    const [from, to] = [places.get(link.from), places.get(link.to)];
    if (!from || !to) throw new Error(`${linkName(link)} leads nowhere`);
    const name = linkName(link);
    const shift = ends.get(name) ?? [0, 0];
    const others = [...places.values()].filter((place) => place !== from && place !== to);
    const way = route(from, to, shift, others, turns.get(name));
    return { name, route: way, isLower: shift[0] > 0 };
  });
}

/** What seven letters take, with a pixel left out on every side. */
const rectOf = ({ at, side }: Label) => {
  const y = at.y + beside(side, 4);
  return { left: at.x - 22, right: at.x + 22, top: y - 6, bottom: y + 6 };
};

type Rect = ReturnType<typeof rectOf>;

const covers = (one: Rect, other: Rect) =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

const nodeRect = ({ x, y }: Point): Rect => ({
  left: x + 2,
  right: x + nodeWidth - 2,
  top: y + 2,
  bottom: y + nodeHeight - 2,
});

// An app with four stores above each other, and a worker below it that uses three of them too.
const busy = pixels({
  app: [0, 1],
  queue: [0, 3],
  worker: [0, 4],
  images: [1, 0],
  cache: [1, 1],
  store: [1, 2],
  feed: [1, 3],
});
const busyLinks = [
  ...['images', 'cache', 'store', 'feed', 'queue'].map((to) => `app -> ${to}`),
  ...['images', 'store', 'feed'].map((to) => `worker -> ${to}`),
  'queue -> worker',
];

describe('words of links', () => {
  it('stand above a line that is too short to be broken, in its middle', () => {
    const places = pixels({ a: [0, 0], b: [1, 0] });
    const label = placeLabels(labelled(['a -> b'], places), places.values()).get('a→b');
    expect(label).toEqual({ at: { x: 178, y: 39 }, side: -1 });
  });

  it('break a line that is long enough', () => {
    const places = pixels({ a: [0, 0], b: [2, 0] });
    const label = placeLabels(labelled(['a -> b'], places), places.values()).get('a→b');
    expect(label).toEqual({ at: { x: 278, y: 39 }, side: 0 });
  });

  it('cover neither each other nor a node', () => {
    const labels = [...placeLabels(labelled(busyLinks, busy), busy.values()).values()].map(rectOf);
    expect(labels).toHaveLength(busyLinks.length);
    labels.forEach((one, index) => {
      for (const other of labels.slice(index + 1)) expect(covers(one, other)).toBe(false);
      for (const place of busy.values()) expect(covers(one, nodeRect(place))).toBe(false);
    });
  });

  it('stay where they are said to', () => {
    const links = labelled(busyLinks, busy);
    const kept = { at: { x: 178, y: 300 }, side: 0 } as const;
    const labels = placeLabels(links, busy.values(), new Map([['app→feed', kept]]));
    expect(labels.get('app→feed')).toBe(kept);
  });
});
