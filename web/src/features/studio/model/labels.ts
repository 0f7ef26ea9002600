import { nodeHeight, nodeWidth, type Point, type Route } from './geometry';
import { Ground, meets, type Rect } from './ground';

/** Where a link's words stand: on its line, which they break, or above or below it. */
export interface Label {
  at: Point;
  side: -1 | 0 | 1;
}

export interface Labelled {
  name: string;
  route: Pick<Route, 'points'>;
  /** Of two links beside each other the lower has its words below. */
  isLower: boolean;
}

/** What the words take that are written between two nodes, seven letters at the most. */
const wide = 46;
const high = 14;

/** A level stretch that is shorter would be hidden by its own words. */
const roomOnLine = 110;

/** How far from the line's own height words stand; thick lines take a little more. */
export const beside = (side: Label['side'], width: number) => side * (9 + width / 2);

/** What a line is taken for while words are placed: they do not move with the load. */
const usualWidth = 4;

/** Along a stretch, what is nearest to its middle first. */
const shares = [0.5, 0.35, 0.65, 0.2, 0.8] as const;

/** Words over other words cannot be read at all; over a node they hide something; over a line they only cross it. */
const costs = { label: 9, node: 4, line: 1 } as const;

/**
 * Where the words of all links stand, so that they cover neither each other nor nodes, and few lines. Those that have
 * the least choice are placed first. `fixed` stay where they are.
 */
export function placeLabels(
  links: readonly Labelled[],
  nodes: Iterable<Point>,
  fixed: ReadonlyMap<string, Label> = new Map(),
): ReadonlyMap<string, Label> {
  const [boxes, lines, words] = [new Ground(), new Ground(), new Ground()];
  const result = new Map(fixed);
  const open = links
    .filter(({ name }) => !fixed.has(name))
    .map((link) => ({ link, ways: stretches(link.route.points) }))
    .sort((one, other) => longest(one.ways) - longest(other.ways));
  // What is far from all that is open is in nobody's way: of a drag that is nearly everything.
  const near = around(open.flatMap(({ link }) => link.route.points));
  const layNear = (ground: Ground, rect: Rect, name?: string) => {
    if (meets(rect, near)) ground.lay(rect, name);
  };
  for (const node of nodes) layNear(boxes, nodeRect(node));
  for (const { name, route } of links) {
    for (const line of stretches(route.points)) layNear(lines, lineRect(line), name);
  }
  for (const label of fixed.values()) layNear(words, rectOf(label));
  for (const { link, ways } of open) {
    const costOf = (rect: Rect) =>
      costs.label * words.touched(rect) +
      costs.node * boxes.touched(rect) +
      costs.line * lines.touched(rect, link.name);
    const best = cheapest(candidates(ways, link.isLower), costOf);
    if (!best) continue;
    result.set(link.name, best);
    words.lay(rectOf(best));
  }
  return result;
}

/** Wherever words along these points could reach. */
function around(points: readonly Point[]): Rect {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const reach = wide + high;
  return {
    left: Math.min(...xs) - reach,
    right: Math.max(...xs) + reach,
    top: Math.min(...ys) - reach,
    bottom: Math.max(...ys) + reach,
  };
}

type Stretch = readonly [Point, Point];

const stretches = (points: readonly Point[]): Stretch[] =>
  points.slice(1).map((to, index) => [points[index] as Point, to] as const);

const lengthOf = ([a, b]: Stretch) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

const longest = (ways: readonly Stretch[]) => Math.max(0, ...ways.map(lengthOf));

/** The longest stretch first, and on it the middle. */
function* candidates(ways: readonly Stretch[], isLower: boolean): Generator<Label> {
  const sides = isLower ? ([1, -1] as const) : ([-1, 1] as const);
  for (const way of [...ways].sort((one, other) => lengthOf(other) - lengthOf(one))) {
    const [a, b] = way;
    const isLevel = a.y === b.y;
    const isShort = isLevel ? lengthOf(way) < roomOnLine : lengthOf(way) < high;
    for (const share of shares) {
      const at = { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
      if (!isShort) yield { at, side: 0 };
      else if (isLevel) for (const side of sides) yield { at, side };
    }
  }
}

function cheapest(all: Iterable<Label>, costOf: (rect: Rect) => number): Label | null {
  let best: Label | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const label of all) {
    const cost = costOf(rectOf(label));
    if (cost < least) {
      best = label;
      least = cost;
    }
    if (cost === 0) break;
  }
  return best;
}

function rectOf({ at, side }: Label): Rect {
  const y = at.y + beside(side, usualWidth);
  return { left: at.x - wide / 2, right: at.x + wide / 2, top: y - high / 2, bottom: y + high / 2 };
}

/** Words may come up to a node's edge: between two columns there is no more room. */
const edge = 2;

const nodeRect = ({ x, y }: Point): Rect => ({
  left: x + edge,
  top: y + edge,
  right: x + nodeWidth - edge,
  bottom: y + nodeHeight - edge,
});

const lineRect = ([a, b]: Stretch): Rect => ({
  left: Math.min(a.x, b.x),
  right: Math.max(a.x, b.x),
  top: Math.min(a.y, b.y),
  bottom: Math.max(a.y, b.y),
});
