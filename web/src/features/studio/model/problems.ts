import type { DesignCheck, Diagnostic } from '@/api/studioTypes';

type Checked = NonNullable<DesignCheck['graph']>;

/** What is wrong, by the component at which it is shown. What belongs to none is told beside the text. */
export function problemsAt(
  diagnostics: readonly Diagnostic[],
  graph: Checked | null,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const result = new Map<string, Diagnostic[]>();
  if (!graph) return result;
  const names = new Set(graph.components.map(({ name }) => name));
  const starts = [
    ...graph.components.map(({ name, line }) => ({ line, name })),
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
