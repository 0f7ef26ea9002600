import { type Ends, nodeHeight, nodeWidth, type Point, sides } from './geometry';
import { linkName } from './graph';

/** A link's stretch up or down between two columns, on its way from left to right. */
interface Rise {
  name: string;
  from: number;
  to: number;
}

/** How far apart two rises are where there is room, and how far all of them may spread to either side. */
const apart = 7;
const spread = 10;

/** What is shorter is drawn straight. */
const least = 13;

/**
 * How far to the side each link turns, so that those that rise in one gap between two columns do not lie on each other.
 * What is left out turns where it would alone.
 */
export function lanes(
  links: readonly Ends[],
  places: ReadonlyMap<string, Point>,
  shifts: ReadonlyMap<string, readonly [number, number]>,
): ReadonlyMap<string, number> {
  const gaps = new Map<number, Rise[]>();
  for (const link of links) {
    const from = places.get(link.from);
    const to = places.get(link.to);
    if (!from || !to) continue;
    const [leave, enter] = sides(from, to);
    // From right to left sides, there are two columns with a gap between them.
    if (leave !== 'right' || enter !== 'left' || to.x < from.x + nodeWidth) continue;
    const name = linkName(link);
    const [out, into] = shifts.get(name) ?? [0, 0];
    const rise = {
      name,
      from: from.y + nodeHeight / 2 + out,
      to: to.y + nodeHeight / 2 + into,
    };
    if (Math.abs(rise.from - rise.to) <= least) continue;
    gaps.set(to.x, [...(gaps.get(to.x) ?? []), rise]);
  }
  const result = new Map<string, number>();
  for (const rises of gaps.values()) spreadOut(ordered(rises), result);
  return result;
}

/** From left to right, so that few cross. */
function ordered(rises: readonly Rise[]): Rise[] {
  const result: Rise[] = [];
  for (const rise of rises) {
    let at = result.length;
    while (at > 0) {
      const before = result[at - 1] as Rise;
      if (crossings(before, rise) <= crossings(rise, before)) break;
      at--;
    }
    result.splice(at, 0, rise);
  }
  return result;
}

/** How often two cross, the first of which rises further to the left. */
const crossings = (left: Rise, right: Rise) =>
  Number(isWithin(right.from, left)) + Number(isWithin(left.to, right));

const isWithin = (y: number, { from, to }: Rise) =>
  y > Math.min(from, to) && y < Math.max(from, to);

function spreadOut(rises: readonly Rise[], result: Map<string, number>): void {
  const taken = new Map<Rise, number>();
  for (const rise of rises) {
    const beside = [...taken].filter(([other]) => isBeside(rise, other)).map(([, lane]) => lane);
    taken.set(rise, 1 + Math.max(-1, ...beside));
  }
  const last = Math.max(0, ...taken.values());
  const step = Math.min(apart, (2 * spread) / Math.max(1, last));
  for (const [{ name }, lane] of taken) result.set(name, (lane - last / 2) * step);
}

/** Whether two would touch in one lane. */
const isBeside = (one: Rise, other: Rise) =>
  Math.max(Math.min(one.from, one.to), Math.min(other.from, other.to)) <=
  Math.min(Math.max(one.from, one.to), Math.max(other.from, other.to)) + least;
