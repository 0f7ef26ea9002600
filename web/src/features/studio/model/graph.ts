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
