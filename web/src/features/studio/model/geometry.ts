import type { At } from './graph';

/** The canvas in pixels: nodes and the cells that they stand in. */
export const nodeWidth = 156;
export const nodeHeight = 78;
export const cellWidth = 200;
export const cellHeight = 120;

export interface Point {
  x: number;
  y: number;
}

/** Room below a node for the numbers that may be changed there. */
const below = 40;

/** What lies around what is shown, so that it does not stand at the very edge. */
const frame = 16;

/**
 * How far the sheet has to move, in pixels of the screen, for a node to be seen as a whole; nothing where it is. A pane
 * that is smaller than a node shows where it begins.
 */
export function wayIntoView(
  { x, y }: Point,
  view: { x: number; y: number; zoom: number },
  pane: { width: number; height: number },
): Point {
  const into = (from: number, size: number, room: number) => {
    if (from < frame) return frame - from;
    const over = from + size - (room - frame);
    return over > 0 ? Math.max(-over, frame - from) : 0;
  };
  return {
    x: into(x * view.zoom + view.x, nodeWidth * view.zoom, pane.width),
    y: into(y * view.zoom + view.y, (nodeHeight + below) * view.zoom, pane.height),
  };
}

export type Side = 'left' | 'right' | 'top' | 'bottom';

export const toPixels = ([x, y]: At): Point => ({ x: x * cellWidth, y: y * cellHeight });

export const toCell = ({ x, y }: Point): At => [x / cellWidth, y / cellHeight];

export interface Route {
  points: readonly Point[];
  path: string;
  /** Which way the arrow points. */
  end: Side;
}

/** How far apart links begin that leave one side. */
const gap = 13;

export const arrowLength = 9;

/**
 * From the edge of one node to the edge of another with right angles only, around other nodes where there is a way.
 * `shift` moves the ends along the edge and `lane` the turns between two columns, so that several links do not lie on
 * each other.
 */
export function route(
  from: Point,
  to: Point,
  shift: readonly [number, number] = [0, 0],
  others: readonly Point[] = [],
  lane = 0,
): Route {
  const [leave, enter] = sides(from, to);
  const start = port(from, leave, shift[0]);
  const end = straightened(start, port(to, enter, shift[1]), leave);
  const points = clearest(ways(start, leave, end, enter, from, to, lane), others);
  return { points, path: pathOf(points), end: enter };
}

/** A step too small to mean anything is left out. */
function straightened(start: Point, end: Point, leave: Side): Point {
  const sideways = leave === 'left' || leave === 'right';
  if (sideways && Math.abs(start.y - end.y) <= gap) return { x: end.x, y: start.y };
  if (!sideways && Math.abs(start.x - end.x) <= gap) return { x: start.x, y: end.y };
  return end;
}

/** Sideways where there is room for the way between two columns, else up or down. */
export function sides(from: Point, to: Point): readonly [Side, Side] {
  if (to.x >= from.x + nodeWidth) return ['right', 'left'];
  if (to.y >= from.y + nodeHeight) return ['bottom', 'top'];
  if (to.y + nodeHeight <= from.y) return ['top', 'bottom'];
  return to.x < from.x ? ['left', 'right'] : ['right', 'left'];
}

function port({ x, y }: Point, side: Side, shift: number): Point {
  if (side === 'left') return { x, y: y + nodeHeight / 2 + shift };
  if (side === 'right') return { x: x + nodeWidth, y: y + nodeHeight / 2 + shift };
  if (side === 'top') return { x: x + nodeWidth / 2 + shift, y };
  return { x: x + nodeWidth / 2 + shift, y: y + nodeHeight };
}

/** How far from a node a link turns. */
const turn = 22;

/** The ways that a link may take, those with fewer turns first. */
function ways(
  start: Point,
  leave: Side,
  end: Point,
  enter: Side,
  from: Point,
  to: Point,
  lane: number,
): Point[][] {
  const sideways = leave === 'left' || leave === 'right';
  if (!sideways || enter === 'top' || enter === 'bottom') {
    const y = (start.y + end.y) / 2;
    return [[start, { x: start.x, y }, { x: end.x, y }, end]];
  }
  if (leave === 'left') {
    const x = (start.x + end.x) / 2;
    return [[start, { x, y: start.y }, { x, y: end.y }, end]];
  }
  // The last turn is close to the target, so that what goes out together stays apart.
  const late = end.x - turn + lane;
  const early = start.x + turn + lane;
  const gaps = [from.y + nodeHeight + 21, from.y - 21, to.y - 21, to.y + nodeHeight + 21];
  return [
    ...[late, early].map((x) => [start, { x, y: start.y }, { x, y: end.y }, end]),
    ...gaps.map((y) => [
      start,
      { x: early, y: start.y },
      { x: early, y },
      { x: late, y },
      { x: late, y: end.y },
      end,
    ]),
  ];
}

/** The first way that crosses no other node, or else the one that crosses the fewest. */
function clearest(all: readonly Point[][], others: readonly Point[]): Point[] {
  let best: Point[] = [];
  let fewest = Number.POSITIVE_INFINITY;
  for (const way of all) {
    const points = tidy(way);
    const crossed = others.filter((node) => crosses(points, node)).length;
    if (crossed < fewest) {
      best = points;
      fewest = crossed;
    }
    if (crossed === 0) break;
  }
  return best;
}

function crosses(points: readonly Point[], { x, y }: Point): boolean {
  return points.slice(1).some((b, index) => {
    const a = points[index] as Point;
    const isBeside = Math.max(a.x, b.x) <= x || Math.min(a.x, b.x) >= x + nodeWidth;
    const isAbove = Math.max(a.y, b.y) <= y || Math.min(a.y, b.y) >= y + nodeHeight;
    return !isBeside && !isAbove;
  });
}

/** Without points that lie on the way between their neighbors. */
function tidy(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before || !after) return true;
    const isAlong =
      (before.x === point.x && point.x === after.x) ||
      (before.y === point.y && point.y === after.y);
    return !isAlong;
  });
}

const pathOf = (points: readonly Point[]) =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');

/** The head of an arrow that ends at a node's edge, as the points of a polygon. */
export function arrowHead(end: Point, side: Side, width: number): string {
  const half = Math.max(5, width * 1.25);
  const back = arrowLength;
  const at = (dx: number, dy: number) => `${end.x + dx},${end.y + dy}`;
  if (side === 'left') return `${at(0, 0)} ${at(-back, -half)} ${at(-back, half)}`;
  if (side === 'right') return `${at(0, 0)} ${at(back, -half)} ${at(back, half)}`;
  if (side === 'top') return `${at(0, 0)} ${at(-half, -back)} ${at(half, -back)}`;
  return `${at(0, 0)} ${at(-half, back)} ${at(half, back)}`;
}

/** From 1.4 to 8 px by the square root of the rate: four times the calls are twice as wide. */
export function linkWidth(rate: number | undefined, most: number): number {
  if (!rate || most <= 0) return 1.4;
  return Math.max(1.4, Math.min(8, 8 * Math.sqrt(rate / most)));
}

export interface Ends {
  from: string;
  to: string;
}

/** How far along its edges each link begins and ends, so that those on one side of a node stand beside each other. */
export function shifts(
  links: readonly Ends[],
  places: ReadonlyMap<string, Point>,
): ReadonlyMap<string, readonly [number, number]> {
  const ports = new Map<string, { link: string; end: 0 | 1; order: number }[]>();
  for (const link of links) {
    const from = places.get(link.from);
    const to = places.get(link.to);
    if (!from || !to) continue;
    const [leave, enter] = sides(from, to);
    add(`${link.from} ${leave}`, `${link.from}→${link.to}`, 0, leave, to);
    add(`${link.to} ${enter}`, `${link.from}→${link.to}`, 1, enter, from);
  }
  const result = new Map<string, [number, number]>();
  for (const all of ports.values()) {
    all.sort((one, other) => one.order - other.order);
    all.forEach(({ link, end }, index) => {
      const both = result.get(link) ?? [0, 0];
      both[end] = (index - (all.length - 1) / 2) * gap;
      result.set(link, both);
    });
  }
  return result;

  function add(key: string, link: string, end: 0 | 1, side: Side, other: Point) {
    const order = side === 'left' || side === 'right' ? other.y : other.x;
    ports.set(key, [...(ports.get(key) ?? []), { link, end, order }]);
  }
}
