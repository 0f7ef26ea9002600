import type { At, GraphComponent, GraphLink } from './graph';
import { readDesign } from './text/design';
import { addComponents, addLinks, freeName } from './text/designEdits';

/** Components with what lies between them; places are kept, so that what is pasted has the same shape. */
export interface Clip {
  components: readonly Omit<GraphComponent, 'given'>[];
  links: readonly GraphLink[];
}

export function copy(text: string, names: readonly string[]): Clip {
  const { components, links } = readDesign(text);
  return {
    components: components.filter(({ name }) => names.includes(name)),
    links: links.filter(({ from, to }) => names.includes(from) && names.includes(to)),
  };
}

export interface Pasted {
  text: string;
  names: readonly string[];
}

/** Under names that are free, a little below and beside what was copied. */
export function paste(text: string, clip: Clip, by: At = [0.5, 0.5]): Pasted {
  const taken = new Set(readDesign(text).components.map(({ name }) => name));
  const twin = new Map<string, string>();
  const components = clip.components.map(({ name, kind, at, settings }) => {
    const free = freeName(taken, name);
    taken.add(free);
    twin.set(name, free);
    return { name: free, kind, at: at && ([at[0] + by[0], at[1] + by[1]] as const), settings };
  });
  return {
    text: addLinks(addComponents(text, components), twins(clip.links, twin)),
    names: [...twin.values()],
  };
}

/** A copy that has the same links to everything else as well. */
export function duplicate(text: string, names: readonly string[]): Pasted {
  const pasted = paste(text, copy(text, names));
  const twin = new Map(names.map((name, index) => [name, pasted.names[index] ?? name]));
  const outer = readDesign(text).links.filter(({ from, to }) => twin.has(from) !== twin.has(to));
  return { text: addLinks(pasted.text, twins(outer, twin)), names: pasted.names };
}

const twins = (links: readonly GraphLink[], twin: ReadonlyMap<string, string>): GraphLink[] =>
  links.map(({ from, to, settings }) => ({
    from: twin.get(from) ?? from,
    to: twin.get(to) ?? to,
    settings,
  }));
