import type { Places } from '../model/align';
import { cellHeight, cellWidth, nodeHeight, nodeWidth } from '../model/geometry';
import type { Graph } from '../model/graph';

/** Places by ELK's layers, in whole and half cells. Loaded only when it is asked for. */
export async function layout(graph: Graph): Promise<Places> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  const laid = await new Elk().layout({
    id: 'design',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.spacing.nodeNode': String(cellHeight - nodeHeight),
      'elk.layered.spacing.nodeNodeBetweenLayers': String(cellWidth - nodeWidth),
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
    },
    children: graph.components.map(({ name }) => ({
      id: name,
      width: nodeWidth,
      height: nodeHeight,
    })),
    edges: graph.links.map(({ from, to }) => ({
      id: `${from}->${to}`,
      sources: [from],
      targets: [to],
    })),
  });
  return Object.fromEntries(
    (laid.children ?? []).map(({ id, x = 0, y = 0 }) => [
      id,
      [half(x / cellWidth), half(y / cellHeight)] as const,
    ]),
  );
}

const half = (value: number) => Math.round(value * 2) / 2;
