import type { At, GraphComponent, GraphHandler, GraphLink } from './graph';
import { readDesign } from './text/design';
import { addComponents, addHandlers, addLinks, freeName } from './text/designEdits';
import { neededBy, retargeted } from './text/steps';

/** Components with what lies between them; places are kept, so that what is pasted has the same shape. */
export interface Clip {
  components: readonly Omit<GraphComponent, 'given'>[];
  links: readonly GraphLink[];
  handlers: readonly GraphHandler[];
}

export function copy(text: string, names: readonly string[]): Clip {
  const { components, links, handlers } = readDesign(text);
  return {
    components: components.filter(({ name }) => names.includes(name)),
    links: links.filter(({ from, to }) => names.includes(from) && names.includes(to)),
    handlers: handlers.filter(({ component }) => names.includes(component)),
  };
}

/** As a piece of a design's text: that is how it goes to another tab, another design, or a letter. */
export const writeClip = ({ components, links, handlers }: Clip): string =>
  addHandlers(addLinks(addComponents('', components), links), handlers);

/** What was copied elsewhere; null where the text is no piece of a design. */
export function readClip(text: string): Clip | null {
  try {
    const { components, links, handlers } = readDesign(text);
    return components.length === 0 ? null : { components, links, handlers };
  } catch {
    return null;
  }
}

export interface Pasted {
  text: string;
  names: readonly string[];
}

/** How far from one another what stands in one cell has to be to be told apart. */
const apart = 0.3;

const step = 0.5;

/**
 * Under names that are free, a little below and beside what was copied, and of what was pasted before. A handler comes
 * along where all that it needs does; another's steps would ask for what is not linked.
 */
export function paste(text: string, clip: Clip): Pasted {
  const whole = new Set(clip.components.map(({ name }) => name));
  const known = clip.handlers.filter(({ steps }) => neededBy(steps).every((n) => whole.has(n)));
  return put(text, { ...clip, handlers: known });
}

/** A copy that has the same links to everything else as well. */
export function duplicate(text: string, names: readonly string[]): Pasted {
  const pasted = put(text, copy(text, names));
  const twin = new Map(names.map((name, index) => [name, pasted.names[index] ?? name]));
  const outer = readDesign(text).links.filter(({ from, to }) => twin.has(from) !== twin.has(to));
  return { text: addLinks(pasted.text, twins(outer, twin)), names: pasted.names };
}

function put(text: string, clip: Clip): Pasted {
  const there = readDesign(text).components;
  const taken = new Set(there.map(({ name }) => name));
  const by = step * stepsToFree(there, clip.components);
  const twin = new Map<string, string>();
  const components = clip.components.map(({ name, kind, at, settings }) => {
    const free = freeName(taken, name);
    taken.add(free);
    twin.set(name, free);
    return { name: free, kind, at: at && ([at[0] + by, at[1] + by] as const), settings };
  });
  const linked = addLinks(addComponents(text, components), twins(clip.links, twin));
  const handlers = clip.handlers.map(({ operation, component, steps }) => ({
    operation,
    component: twin.get(component) ?? component,
    steps: retargeted(steps, twin),
  }));
  return { text: addHandlers(linked, handlers), names: [...twin.values()] };
}

type Placed = Pick<GraphComponent, 'at'>;

/** How many steps down and to the right lie between what is copied and a place where it covers nothing exactly. */
function stepsToFree(there: readonly Placed[], copied: readonly Placed[]): number {
  const covers = ([x, y]: At) =>
    there.some(({ at }) => at && Math.abs(at[0] - x) < apart && Math.abs(at[1] - y) < apart);
  let steps = 1;
  while (copied.some(({ at }) => at && covers([at[0] + step * steps, at[1] + step * steps])))
    steps++;
  return steps;
}

const twins = (links: readonly GraphLink[], twin: ReadonlyMap<string, string>): GraphLink[] =>
  links.map(({ from, to, settings }) => ({
    from: twin.get(from) ?? from,
    to: twin.get(to) ?? to,
    settings,
  }));
