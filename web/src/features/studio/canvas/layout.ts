import type { ElkNode } from 'elkjs/lib/elk-api';
import type { Places } from '../model/align';
import { cellHeight, cellWidth, nodeHeight, nodeWidth } from '../model/geometry';
import type { Graph } from '../model/graph';
import { type Nest, nestOf } from '../model/nests';
import { placed } from '../model/placing';

/** What the box of a group takes beside its members, as it is drawn. */
const padding = '[top=36,left=16,bottom=16,right=16]';

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.spacing.nodeNode': String(cellHeight - nodeHeight),
  'elk.layered.spacing.nodeNodeBetweenLayers': String(cellWidth - nodeWidth),
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
};

/**
 * Places by ELK's layers, in whole and half cells; what is drawn in one box stays together. With names, only these move,
 * and begin where the first of them stood. Loaded only when it is asked for.
 */
export async function layout(graph: Graph, names: readonly string[] = []): Promise<Places> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  const chosen = new Set(names.length > 1 ? names : graph.components.map(({ name }) => name));
  const laid = await new Elk().layout({
    id: 'design',
    layoutOptions: options,
    children: nestOf(graph.groups, [...chosen]).map(nodeOf),
    edges: graph.links
      .filter(({ from, to }) => chosen.has(from) && chosen.has(to))
      .map(({ from, to }) => ({ id: `${from}->${to}`, sources: [from], targets: [to] })),
  });
  const points = pointsIn(laid.children ?? [], 0, 0);
  const [left, top] = cornerOf(points.map(([, x, y]) => [x, y]));
  const before = placed(graph);
  const [x0, y0] =
    chosen.size === graph.components.length
      ? ([0, 0] as const)
      : cornerOf([...before].flatMap(([name, at]) => (chosen.has(name) ? [at] : [])));
  return Object.fromEntries(
    points.map(([name, x, y]) => [
      name,
      [x0 + half((x - left) / cellWidth), y0 + half((y - top) / cellHeight)] as const,
    ]),
  );
}

const nodeOf = (nest: Nest): ElkNode =>
  typeof nest === 'string'
    ? { id: nest, width: nodeWidth, height: nodeHeight }
    : {
        id: `group ${nest.name}`,
        layoutOptions: { ...options, 'elk.padding': padding },
        children: nest.inner.map(nodeOf),
      };

/** Where components stand on the whole sheet: ELK says it of each box on its own. */
const pointsIn = (nodes: readonly ElkNode[], dx: number, dy: number): [string, number, number][] =>
  nodes.flatMap(({ id, x = 0, y = 0, children }) =>
    children ? pointsIn(children, dx + x, dy + y) : [[id, dx + x, dy + y]],
  );

const cornerOf = (points: readonly (readonly [number, number])[]) =>
  [Math.min(...points.map(([x]) => x)), Math.min(...points.map(([, y]) => y))] as const;

const half = (value: number) => Math.round(value * 2) / 2;
