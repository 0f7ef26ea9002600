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

export interface Graph {
  title: string;
  components: readonly GraphComponent[];
  links: readonly GraphLink[];
  handlers: readonly GraphHandler[];
}

export const emptyGraph: Graph = { title: '', components: [], links: [], handlers: [] };

/** How a link is called in a report. */
export const linkName = (link: { from: string; to: string }) => `${link.from}→${link.to}`;
