import type { DesignCheck, Diagnostic } from '@/api/studioTypes';
import { linesOfComponents } from './text/lines';

type Checked = NonNullable<DesignCheck['graph']>;

/**
 * What is wrong, by the component at which it is shown. What belongs to none is told beside the text. A component of a
 * kind that does not exist is in no graph, but it is in the text that was checked.
 */
export function problemsAt(
  diagnostics: readonly Diagnostic[],
  graph: Checked | null,
  text = '',
): ReadonlyMap<string, readonly Diagnostic[]> {
  const result = new Map<string, Diagnostic[]>();
  if (!graph) return result;
  const known = new Set(graph.components.map(({ name }) => name));
  const unknown = linesOfComponents(text).filter(({ name }) => !known.has(name));
  const names = new Set([...known, ...unknown.map(({ name }) => name)]);
  const starts = [
    ...graph.components.map(({ name, line }) => ({ line, name })),
    ...unknown,
    ...graph.links.map(({ from, line }) => ({ line, name: from })),
    ...graph.handlers.map(({ component, line }) => ({ line, name: component })),
    ...graph.groups.map(({ line }) => ({ line, name: null })),
  ]
    .filter(({ line }) => line > 0)
    .sort((one, other) => one.line - other.line);
  for (const diagnostic of diagnostics) {
    // What the scenario gives stands on no line of this text, but is named in the sentence.
    const name =
      diagnostic.line > 0
        ? starts.findLast(({ line }) => line <= diagnostic.line)?.name
        : /'([^']+)'/.exec(diagnostic.message)?.[1];
    if (!name || !names.has(name)) continue;
    result.set(name, [...(result.get(name) ?? []), diagnostic]);
  }
  return result;
}
