import type { DesignCheck, ScenarioDetail } from '@/api/studioTypes';
import { type At, emptyGraph, type Graph, type GraphComponent } from '../model/graph';

/** What was read here, and the components that every design of the scenario has. */
export function withGiven(
  own: Graph | null,
  scenario: ScenarioDetail,
  checked: DesignCheck['graph'],
): Graph {
  const graph = own ?? emptyGraph;
  const names = new Set(graph.components.map(({ name }) => name));
  const fromCheck = checked?.components.filter(({ given }) => given) ?? [];
  const given: GraphComponent[] = scenario.given
    .filter(({ name }) => !names.has(name))
    .map(({ name, kind, settings, at }) => {
      const known = fromCheck.find((component) => component.name === name);
      return {
        name,
        kind,
        at: graph.places[name] ?? placeOf(at),
        given: true,
        settings: known?.settings ?? pairs(settings),
      };
    });
  const isGiven = new Set(fromCheck.map(({ name }) => name));
  return {
    ...graph,
    components: [
      ...graph.components.map((component) =>
        isGiven.has(component.name) ? { ...component, given: true } : component,
      ),
      ...given,
    ],
    // The server also knows the handlers that follow from the links.
    handlers: checked?.handlers.length ? checked.handlers : graph.handlers,
  };
}

const placeOf = (at: readonly number[] | null | undefined): At | null => {
  const [x, y] = at ?? [];
  return x === undefined || y === undefined ? null : [x, y];
};

/** `latency: lognormal(mean 1 ms, p99 2 ms), limit: 400/s` by names; commas in parentheses belong to the value. */
function pairs(text: string): Record<string, string> {
  const all: Record<string, string> = {};
  for (const part of text.split(/,(?![^(]*\))/)) {
    const colon = part.indexOf(':');
    if (colon > 0) all[part.slice(0, colon).trim()] = part.slice(colon + 1).trim();
  }
  return all;
}

/** Equal for designs that run the same: places and titles do not count. */
export function meaningOf(graph: Graph): string {
  return JSON.stringify([
    graph.components.map(({ name, kind, settings }) => [name, kind, settings]),
    graph.links,
    graph.handlers,
  ]);
}
