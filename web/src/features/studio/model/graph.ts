/** A place on the canvas in cells from the left and the top. */
export type At = readonly [x: number, y: number];

export interface GraphComponent {
  name: string;
  kind: string;
  at: At | null;
  /** The scenario has it; it cannot be changed. */
  given: boolean;
  /** By path, for instance `healthCheck.every`; the text as written. */
  settings: Readonly<Record<string, string>>;
}

export interface GraphLink {
  from: string;
  to: string;
  settings: Readonly<Record<string, string>>;
}

export interface GraphHandler {
  operation: string;
  component: string;
  steps: string;
}

export const groupKinds = ['any', 'zone', 'region'] as const;

export type GroupKind = (typeof groupKinds)[number];

/** A box around components. It is drawing only: a run is the same without it. */
export interface GraphGroup {
  name: string;
  kind: GroupKind;
  members: readonly string[];
}

export interface Graph {
  title: string;
  components: readonly GraphComponent[];
  links: readonly GraphLink[];
  handlers: readonly GraphHandler[];
  groups: readonly GraphGroup[];
  /** Where this design draws what the scenario gives. */
  places: Readonly<Record<string, At>>;
  /** Components of the text that are not drawn, since there are too many. */
  leftOut?: number;
}

/** As many components as the simulator takes. More are neither run nor drawn, and the text is left to be mended. */
export const mostComponents = 500;

/** The part of a graph that is drawn, with how many components are left out. */
export function bounded(graph: Graph): Graph {
  if (graph.components.length <= mostComponents) return graph;
  const components = graph.components.slice(0, mostComponents);
  const names = new Set(components.map(({ name }) => name));
  return {
    ...graph,
    components,
    links: graph.links.filter(({ from, to }) => names.has(from) && names.has(to)),
    leftOut: graph.components.length - mostComponents,
  };
}

export const emptyGraph: Graph = {
  title: '',
  components: [],
  links: [],
  handlers: [],
  groups: [],
  places: {},
};

/** How a link is called in a report. */
export const linkName = (link: { from: string; to: string }) => `${link.from}→${link.to}`;
