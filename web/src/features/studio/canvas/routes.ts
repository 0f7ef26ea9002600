import { type Point, type Route, route, shifts } from '../model/geometry';
import { type GraphLink, linkName } from '../model/graph';
import { type Label, placeLabels } from '../model/labels';
import { lanes } from '../model/lanes';

export interface Routed {
  route: Route;
  label: Label;
}

interface Known {
  route: Route;
  isLower: boolean;
  from: Point;
  to: Point;
}

const nowhere: Label = { at: { x: 0, y: 0 }, side: 0 };

/**
 * The ways of all links, and where their words stand. While something is dragged only the links of what moves are drawn
 * anew: whether the others could go a better way around it is looked at once it lies still.
 */
export class Routes {
  private known = new Map<string, Known>();
  private drawn = new Map<string, Routed>();
  private turns: ReadonlyMap<string, number> = new Map();

  of(
    links: readonly GraphLink[],
    places: ReadonlyMap<string, Point>,
    isDragging: boolean,
  ): ReadonlyMap<string, Routed> {
    const ends = shifts(links, places);
    // Lanes are shared by all that rises in a gap, so that they are found once everything lies still.
    if (!isDragging) this.turns = lanes(links, places, ends);
    const next = new Map<string, Known>();
    const still = new Map<string, Label>();
    for (const link of links) {
      const from = places.get(link.from);
      const to = places.get(link.to);
      if (!from || !to) continue;
      const name = linkName(link);
      const before = this.known.get(name);
      if (before && isDragging && isAt(before.from, from) && isAt(before.to, to)) {
        next.set(name, before);
        const label = this.drawn.get(name)?.label;
        if (label) still.set(name, label);
        continue;
      }
      const shift = ends.get(name) ?? [0, 0];
      const others = [...places].flatMap(([one, place]) =>
        one === link.from || one === link.to ? [] : [place],
      );
      const drawn = route(from, to, shift, others, this.turns.get(name));
      const way = before?.route.path === drawn.path ? before.route : drawn;
      next.set(name, { route: way, isLower: shift[0] > 0, from, to });
    }
    this.known = next;
    return this.withLabels(next, places, still);
  }

  private withLabels(
    next: ReadonlyMap<string, Known>,
    places: ReadonlyMap<string, Point>,
    still: ReadonlyMap<string, Label>,
  ): ReadonlyMap<string, Routed> {
    const all = [...next].map(([name, one]) => ({ name, ...one }));
    // While something is dragged, its words need not keep off every line: there are twenty drawings a second.
    const open = all.filter(({ name }) => !still.has(name));
    const labels = placeLabels(open, places.values(), still);
    const drawn = all.map(({ name, route }) => {
      const before = this.drawn.get(name);
      const label = labels.get(name) ?? nowhere;
      const isSame =
        before?.route === route &&
        before.label.side === label.side &&
        isAt(before.label.at, label.at);
      return [name, isSame ? before : { route, label }] as const;
    });
    this.drawn = new Map(drawn);
    return this.drawn;
  }
}

const isAt = (one: Point, other: Point) => one.x === other.x && one.y === other.y;
