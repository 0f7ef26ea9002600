import { type Point, type Route, route, shifts } from '../model/geometry';
import { type GraphLink, linkName } from '../model/graph';

export interface Routed {
  route: Route;
  isLower: boolean;
}

interface Known extends Routed {
  from: Point;
  to: Point;
  shift: readonly [number, number];
}

/**
 * The ways of all links. While something is dragged only the links of what moves are drawn anew: whether the others
 * could go a better way around it is looked at once it lies still.
 */
export class Routes {
  private known = new Map<string, Known>();

  of(
    links: readonly GraphLink[],
    places: ReadonlyMap<string, Point>,
    isDragging: boolean,
  ): ReadonlyMap<string, Routed> {
    const all = shifts(links, places);
    const next = new Map<string, Known>();
    for (const link of links) {
      const from = places.get(link.from);
      const to = places.get(link.to);
      if (!from || !to) continue;
      const name = linkName(link);
      const before = this.known.get(name);
      if (before && isDragging && isAt(before.from, from) && isAt(before.to, to)) {
        next.set(name, before);
        continue;
      }
      const shift = all.get(name) ?? [0, 0];
      const others = [...places].flatMap(([one, place]) =>
        one === link.from || one === link.to ? [] : [place],
      );
      const drawn = { route: route(from, to, shift, others), isLower: shift[0] > 0 };
      const isSame = before?.route.path === drawn.route.path && before.isLower === drawn.isLower;
      next.set(name, { ...(isSame ? before : drawn), from, to, shift });
    }
    this.known = next;
    return next;
  }
}

const isAt = (one: Point, other: Point) => one.x === other.x && one.y === other.y;
