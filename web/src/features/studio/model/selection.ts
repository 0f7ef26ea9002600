import { nodeHeight, nodeWidth, type Point } from './geometry';
import { type Graph, linkName } from './graph';

/** What keys and the inspector are about: components, or one link. */
export type Selection =
  | { kind: 'none' }
  | { kind: 'components'; names: readonly string[] }
  | { kind: 'link'; from: string; to: string };

export const nothing: Selection = { kind: 'none' };

export const only = (name: string): Selection => ({ kind: 'components', names: [name] });

/** What a report calls by this name: a component, or a link as `app→db`. */
export function selectionOf(place: string): Selection {
  const [from = '', to] = place.split('→');
  if (place === '') return nothing;
  return to === undefined ? only(place) : { kind: 'link', from, to };
}

export const namesOf = (selection: Selection): readonly string[] =>
  selection.kind === 'components' ? selection.names : [];

export const isSelected = (selection: Selection, name: string) => namesOf(selection).includes(name);

export function toggled(selection: Selection, name: string): Selection {
  const names = namesOf(selection);
  const next = names.includes(name) ? names.filter((other) => other !== name) : [...names, name];
  return next.length === 0 ? nothing : { kind: 'components', names: next };
}

/** With what a frame touches that is drawn from one corner to another. */
export function framed(
  selection: Selection,
  places: ReadonlyMap<string, Point>,
  from: Point,
  to: Point,
): Selection {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  const within = [...places].flatMap(([name, { x, y }]) =>
    x < right && x + nodeWidth > left && y < bottom && y + nodeHeight > top ? [name] : [],
  );
  const names = [...new Set([...namesOf(selection), ...within])];
  return names.length === 0 ? nothing : { kind: 'components', names };
}

/** A report calls components and links by their names; so does a log. */
export function subjectOf(graph: Graph, subject: string): Selection {
  const link = graph.links.find((one) => linkName(one) === subject);
  if (link) return { kind: 'link', from: link.from, to: link.to };
  return graph.components.some(({ name }) => name === subject) ? only(subject) : nothing;
}

/** What is left of a selection after the text has changed. */
export function kept(selection: Selection, graph: Graph): Selection {
  if (selection.kind === 'link') {
    const { from, to } = selection;
    return graph.links.some((link) => link.from === from && link.to === to) ? selection : nothing;
  }
  const names = namesOf(selection).filter((name) =>
    graph.components.some((component) => component.name === name),
  );
  if (names.length === namesOf(selection).length) return selection;
  return names.length === 0 ? nothing : { kind: 'components', names };
}

/** Components in the order in which one reads: along the flow, then down. Those without a place come last. */
export function readingOrder(graph: Graph): string[] {
  return [...graph.components]
    .sort((one, other) => {
      const [x1, y1] = one.at ?? [1e6, 0];
      const [x2, y2] = other.at ?? [1e6, 0];
      return x1 - x2 || y1 - y2;
    })
    .map(({ name }) => name);
}

export function nextIn(names: readonly string[], current: string | undefined, step: 1 | -1) {
  const at = current === undefined ? -1 : names.indexOf(current);
  if (at < 0) return step === 1 ? names[0] : names.at(-1);
  return names[(at + step + names.length) % names.length];
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const vectors: Record<Direction, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** The nearest component in a direction; what stands off to the side counts as twice as far. */
export function neighbor(
  places: ReadonlyMap<string, readonly [number, number]>,
  from: string,
  direction: Direction,
): string | undefined {
  const start = places.get(from);
  if (!start) return undefined;
  const [dx, dy] = vectors[direction];
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [name, [x, y]] of places) {
    const along = (x - start[0]) * dx + (y - start[1]) * dy;
    const aside = Math.abs((x - start[0]) * dy) + Math.abs((y - start[1]) * dx);
    const far = along + 2 * aside;
    if (name !== from && along > 0 && far < least) {
      best = name;
      least = far;
    }
  }
  return best;
}
