import { readYaml } from './block';
import { apply, replaceValue } from './edits';
import { type Entry, type Node, valueAt } from './nodes';

/** The words of a step behind which a component stands. */
const withTarget = new Set(['call', 'read', 'write', 'put', 'invalidate', 'publish', 'outbox']);

/** Where steps name a component, however deep they lie in one another. */
export function targetsIn(node: Node | null | undefined): Entry[] {
  if (node?.type === 'seq') return node.items.flatMap(({ value }) => targetsIn(value));
  if (node?.type !== 'map') return [];
  return node.entries.flatMap((entry) =>
    entry.value?.type === 'scalar' && withTarget.has(entry.key) ? [entry] : targetsIn(entry.value),
  );
}

const nameIn = ({ value }: Entry) => (value?.type === 'scalar' ? value.value : '');

/** Steps that stand alone, below a key as in a design. */
function alone(steps: string) {
  const text = `steps:\n${steps.replace(/^/gm, '  ')}\n`;
  return { text, targets: targetsIn(valueAt(readYaml(text), 'steps')) };
}

/** The components that steps need. */
export const neededBy = (steps: string): string[] => alone(steps).targets.map(nameIn);

/** The same steps, done with the twins of components where they have one. */
export function retargeted(steps: string, twin: ReadonlyMap<string, string>): string {
  const { text, targets } = alone(steps);
  const splices = targets.flatMap((entry) => {
    const next = twin.get(nameIn(entry));
    return next === undefined ? [] : [replaceValue(entry, next)];
  });
  return apply(text, splices)
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.slice(2))
    .join('\n');
}
