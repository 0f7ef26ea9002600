import '@xyflow/react/dist/base.css';
import {
  applyNodeChanges,
  Background,
  BackgroundVariant,
  type Connection,
  type NodeChange,
  ReactFlow,
  ReactFlowProvider,
  useNodesInitialized,
  useReactFlow,
  useViewport,
} from '@xyflow/react';
import { type DragEvent, useEffect, useMemo, useState } from 'react';
import { Button } from '@/shared/ui';
import { nodeHeight, nodeWidth, shifts, toCell, toPixels } from '../model/geometry';
import { linkName } from '../model/graph';
import { placed } from '../model/placing';
import { whole } from '../model/quantities';
import { nothing } from '../model/selection';
import { useStudioContext } from '../state/StudioContext';
import styles from './Canvas.module.css';
import { draggedKind } from './dragged';
import { LinkEdge, type LinkEdgeType } from './LinkEdge';
import { PartNode, type PartNodeType } from './PartNode';

const nodeTypes = { part: PartNode };
const edgeTypes = { link: LinkEdge };

export default function Canvas() {
  return (
    <ReactFlowProvider>
      <Flow />
    </ReactFlowProvider>
  );
}

function Flow() {
  const { graph, run, select, connect, move, add, wiring, readOnly } = useStudioContext();
  const { screenToFlowPosition, fitView } = useReactFlow();
  const places = useMemo(() => placed(graph), [graph]);
  const drawn = useMemo(
    (): PartNodeType[] =>
      graph.components.map((component) => ({
        id: component.name,
        type: 'part',
        position: toPixels(places.get(component.name) ?? [0, 0]),
        width: nodeWidth,
        height: nodeHeight,
        draggable: !component.given,
        data: { component },
      })),
    [graph, places],
  );
  const [nodes, setNodes] = useState(drawn);
  useEffect(() => setNodes(drawn), [drawn]);
  const isMeasured = useNodesInitialized();
  useEffect(() => {
    if (isMeasured) void fitView(fit);
  }, [isMeasured, fitView]);

  const edges = useMemo((): LinkEdgeType[] => {
    const at = new Map(nodes.map(({ id, position }) => [id, position]));
    const all = shifts(graph.links, at);
    const most = mostOf(run.report);
    return graph.links.flatMap((link) => {
      const from = at.get(link.from);
      const to = at.get(link.to);
      if (!from || !to) return [];
      const shift = all.get(linkName(link)) ?? [0, 0];
      const others = nodes
        .filter(({ id }) => id !== link.from && id !== link.to)
        .map(({ position }) => position);
      const data = { link, from, to, shift, most, others };
      return [{ id: linkName(link), source: link.from, target: link.to, type: 'link', data }];
    });
  }, [nodes, graph.links, run.report]);

  const onNodesChange = (changes: NodeChange<PartNodeType>[]) =>
    setNodes((before) => applyNodeChanges(changes, before));

  const onDrop = (event: DragEvent) => {
    const kind = event.dataTransfer.getData(draggedKind);
    if (!kind) return;
    event.preventDefault();
    const point = screenToFlowPosition({ x: event.clientX, y: event.clientY });
    add(kind, toCell({ x: point.x - nodeWidth / 2, y: point.y - nodeHeight / 2 }));
  };

  return (
    <div className={styles.canvas} data-wiring={wiring !== null || undefined}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onNodeDragStop={(_event, _node, moved) =>
          move(Object.fromEntries(moved.map(({ id, position }) => [id, toCell(position)])))
        }
        onConnect={({ source, target }: Connection) => connect(source, target)}
        onEdgeClick={(_event, { source, target }) =>
          select({ kind: 'link', from: source, to: target })
        }
        onPaneClick={() => select(nothing)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={onDrop}
        nodesDraggable={!readOnly}
        nodesConnectable={!readOnly}
        // Focus, keys and selection are ours: nodes are buttons, and the text is the truth.
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        zoomActivationKeyCode={null}
        panActivationKeyCode={null}
        nodeDragThreshold={4}
        minZoom={0.25}
        maxZoom={2}
        fitView
        fitViewOptions={fit}
        attributionPosition="bottom-center"
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={1} />
      </ReactFlow>
      {wiring !== null && (
        <p className={styles.wiring} role="status">
          Link from <b>{wiring}</b>: choose where it leads, then Enter. Esc ends it.
        </p>
      )}
      {graph.components.length <= 1 && (
        <p className={styles.empty}>Choose a part on the left, or press / and type its kind.</p>
      )}
      <Legend most={mostOf(run.report)} />
      <Zoom onFit={() => fitView(fit)} />
    </div>
  );
}

const fit = { padding: 0.07, maxZoom: 1 };

const mostOf = (report: { series: { links: { attempts: number[] }[] } } | null) =>
  report?.series.links.reduce((most, { attempts }) => Math.max(most, ...attempts), 0) ?? 0;

function Legend({ most }: { most: number }) {
  if (most <= 0) return null;
  return (
    <p className={styles.legend}>
      <svg width="46" height="10" aria-hidden="true">
        <path d="M0 5H12" strokeWidth="2" />
        <path d="M16 5H28" strokeWidth="4" />
        <path d="M32 5H46" strokeWidth="8" />
      </svg>
      {whole(most / 16)}, {whole(most / 4)}, {whole(most)} req/s
    </p>
  );
}

function Zoom({ onFit }: { onFit: () => void }) {
  const { zoomIn, zoomOut } = useReactFlow();
  const { zoom } = useViewport();
  return (
    <div className={styles.zoom}>
      <Button aria-label="Zoom out" onClick={() => zoomOut()}>
        −
      </Button>
      <Button aria-label={`Fit the design, now at ${Math.round(zoom * 100)} %`} onClick={onFit}>
        {Math.round(zoom * 100)} %
      </Button>
      <Button aria-label="Zoom in" onClick={() => zoomIn()}>
        +
      </Button>
    </div>
  );
}
