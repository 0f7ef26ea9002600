import type { At, Graph } from './graph';

/**
 * Where each component is drawn. One without a place of its own stands a column to the right of those that send to it,
 * in the first cell that is free: the text does not change by being looked at.
 */
export function placed(graph: Graph): ReadonlyMap<string, At> {
  const places = new Map<string, At>();
  for (const { name, at } of graph.components) if (at) places.set(name, at);
  const isTaken = (x: number, y: number) =>
    [...places.values()].some(([px, py]) => Math.abs(px - x) < 0.8 && Math.abs(py - y) < 0.8);

  // Those whose senders have a place go first, so that a chain grows to the right.
  let waiting = graph.components.filter(({ at }) => !at).map(({ name }) => name);
  while (waiting.length > 0) {
    const ready = waiting.filter((name) => senders(graph, name).every((from) => places.has(from)));
    const round = ready.length > 0 ? ready : waiting.slice(0, 1);
    for (const name of round) {
      const known = senders(graph, name).flatMap((sender) => {
        const at = places.get(sender);
        return at ? [at] : [];
      });
      const x = known.length === 0 ? 0 : Math.floor(Math.max(...known.map(([px]) => px))) + 1;
      let y = known.length === 0 ? 0 : Math.round(known[0]?.[1] ?? 0);
      while (isTaken(x, y)) y++;
      places.set(name, [x, y]);
    }
    waiting = waiting.filter((name) => !round.includes(name));
  }
  return places;
}

const senders = (graph: Graph, name: string) =>
  graph.links.filter(({ from, to }) => to === name && from !== name).map(({ from }) => from);

/**
 * The first free cell for a new component: to the right of the one it is added beside. The first that is added to those
 * who ask stands beside them.
 */
export function freeCell(graph: Graph, near: string | undefined): At {
  const places = placed(graph);
  const beside = near ?? (places.size === 1 ? [...places.keys()][0] : undefined);
  const taken = [...places.values()];
  const isFree = (x: number, y: number) =>
    taken.every(([px, py]) => Math.abs(px - x) >= 0.8 || Math.abs(py - y) >= 0.8);
  const start = beside === undefined ? undefined : places.get(beside);
  const x = start ? Math.round(start[0]) + 1 : 0;
  let y = start ? Math.round(start[1]) : 0;
  while (!isFree(x, y)) y++;
  return [x, y];
}
