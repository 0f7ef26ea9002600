import { nodeHeight, nodeWidth, type Point } from './geometry';
import type { Graph, GraphComponent, GraphGroup } from './graph';

export interface Box extends Point {
  width: number;
  height: number;
}

/** Room around the members of a group, and for its name above them. */
const margin = 16;
const room = 20;

/** How much a box is larger for every box that it holds, so that no two edges lie on each other. */
const nesting = 12;

/** The boxes of all groups; null for one of which nothing is drawn. */
export function boxesOf(
  groups: readonly GraphGroup[],
  places: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>();
  const deep = depths(groups);
  for (const group of groups) {
    const all = group.members.flatMap((name) => places.get(name) ?? []);
    if (all.length === 0) continue;
    const more = margin + nesting * (deep.get(group.name) ?? 0);
    const above = more + room * (1 + (deep.get(group.name) ?? 0));
    const x = Math.min(...all.map((point) => point.x)) - more;
    const y = Math.min(...all.map((point) => point.y)) - above;
    boxes.set(group.name, {
      x,
      y,
      width: Math.max(...all.map((point) => point.x)) + nodeWidth + more - x,
      height: Math.max(...all.map((point) => point.y)) + nodeHeight + more - y,
    });
  }
  return boxes;
}

/**
 * Who is in the groups into whose boxes components have been moved, each with its members before and those. Boxes count
 * as they are without what has been moved: a box that follows its members takes in nothing on the way.
 */
export function joined(
  groups: readonly GraphGroup[],
  places: ReadonlyMap<string, Point>,
  moved: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const rest = new Map([...places].filter(([name]) => !moved.includes(name)));
  const boxes = boxesOf(groups, rest);
  const result = new Map<string, readonly string[]>();
  for (const { name, members } of groups) {
    const box = boxes.get(name);
    const more = moved.filter((one) => {
      const place = places.get(one);
      return box && place && !members.includes(one) && isOver(box, place);
    });
    if (more.length > 0) result.set(name, [...members, ...more]);
  }
  return result;
}

/** Whether the middle of a component is within a box. */
function isOver({ x, y, width, height }: Box, place: Point): boolean {
  const [middleX, middleY] = [place.x + nodeWidth / 2, place.y + nodeHeight / 2];
  return middleX > x && middleX < x + width && middleY > y && middleY < y + height;
}

/** How many groups lie within each, one in the other: those with fewer members that are all its own. */
function depths(groups: readonly GraphGroup[]): ReadonlyMap<string, number> {
  const result = new Map<string, number>();
  const order = (group: GraphGroup) => groups.indexOf(group);
  const sorted = [...groups].sort(
    (one, other) => one.members.length - other.members.length || order(one) - order(other),
  );
  sorted.forEach((group, index) => {
    const inner = sorted
      .slice(0, index)
      .filter(({ members }) => members.every((name) => group.members.includes(name)));
    result.set(
      group.name,
      inner.reduce((most, { name }) => Math.max(most, 1 + (result.get(name) ?? 0)), 0),
    );
  });
  return result;
}

/** Those that hold exactly these components; failing that, those that hold one of them. */
export function groupsAround(
  groups: readonly GraphGroup[],
  names: readonly string[],
): readonly GraphGroup[] {
  const exact = groups.filter(({ members }) => isSameSet(members, names));
  if (exact.length > 0) return exact;
  return groups.filter(({ members }) => names.some((name) => members.includes(name)));
}

/** The group that is selected where exactly its components are. */
export const groupOf = ({ groups }: Graph, names: readonly string[]) =>
  groups.find(({ members }) => isSameSet(members, names));

const isSameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((name) => other.includes(name));

/** The zones that a component's parts are spread over, as its `zones` say: a name, or a list in brackets. */
export function zonesOf({ settings }: Pick<GraphComponent, 'settings'>): string[] {
  return (settings.zones ?? '')
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((zone) => zone.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .filter((zone, index, all) => zone !== '' && all.indexOf(zone) === index);
}

/** What tells zones apart: `a` of `eu-west-1a` beside `eu-west-1b`. */
export function zoneMarks(zones: readonly string[]): string[] {
  const [first = ''] = zones;
  let shared = 0;
  if (zones.length === 1) shared = first.lastIndexOf('-') + 1;
  else
    while (shared < first.length && zones.every((zone) => zone[shared] === first[shared])) shared++;
  return zones.map((zone) => zone.slice(shared) || zone);
}
