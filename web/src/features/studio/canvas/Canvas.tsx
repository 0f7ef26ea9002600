import '@xyflow/react/dist/base.css';
import {
  Background,
  BackgroundVariant,
  type Connection,
  type NodeChange,
  ReactFlow,
  ReactFlowProvider,
  useNodesInitialized,
  useReactFlow,
  useStore,
  useViewport,
} from '@xyflow/react';
import { type DragEvent, useEffect, useMemo, useRef, useState } from 'react';
import { counted } from '@/shared/format';
import { useNarrow } from '@/shared/look/useNarrow';
import { announce, Button } from '@/shared/ui';
import { nameFieldId } from '../inspector/NameField';
import { nodeHeight, nodeWidth, type Point, toCell } from '../model/geometry';
import { whole } from '../model/quantities';
import { framed, isSelected, namesOf, nothing, only, toggled } from '../model/selection';
import { useStudioContext } from '../state/StudioContext';
import styles from './Canvas.module.css';
import { CanvasContext, type CanvasValue } from './CanvasContext';
import { draggedKind } from './dragged';
import { GroupNode } from './GroupNode';
import { LinkEdge } from './LinkEdge';
import { PartNode } from './PartNode';
import { type CanvasNode, useDrawing } from './useDrawing';
import { type Marquee, useMarquee } from './useMarquee';
import { useReveal } from './useReveal';

const nodeTypes = { part: PartNode, box: GroupNode };
const edgeTypes = { link: LinkEdge };

export default function Canvas() {
  return (
    <ReactFlowProvider>
      <Flow />
    </ReactFlowProvider>
  );
}

function Flow() {
  const studio = useStudioContext();
  const { graph, select, connect, move, add, wiring, selection, play, readOnly } = studio;
  const { screenToFlowPosition, fitView } = useReactFlow();
  const [moved, setMoved] = useState<ReadonlyMap<string, Point>>(nowhere);
  const { nodes, edges, most, still, grips } = useDrawing(studio, moved);
  const isNarrow = useNarrow();
  const isFar = useStore(isFarAway);
  const isMeasured = useNodesInitialized();
  // Within a pane that has no size yet, everything would fit.
  const hasSize = useStore(({ width, height }) => width > 0 && height > 0);
  useEffect(() => {
    if (isMeasured && hasSize) void fitView(fit);
  }, [isMeasured, hasSize, fitView]);
  const { fitted } = studio;
  useEffect(() => {
    if (fitted > 0) void fitView(fit);
  }, [fitted, fitView]);

  const [alone, another] = namesOf(selection);
  useReveal(another === undefined ? alone : undefined, still);

  const latest = useRef(studio);
  useEffect(() => {
    latest.current = studio;
  });
  const canvas = useMemo(
    (): CanvasValue => ({
      play,
      select,
      setField: (name, path, value) => latest.current.setField(name, path, value),
      wiring: () => latest.current.wiring,
      isAtLink: () => latest.current.selection.kind === 'link',
      choose: (name, adding) => {
        const { wiring: from, connect: link, selection: before } = latest.current;
        if (from !== null && from !== name) return link(from, name);
        select(adding ? toggled(before, name) : only(name));
      },
    }),
    [play, select],
  );

  // A component that is selected with others takes them along, and a box takes what is in it.
  const onNodesChange = (changes: NodeChange<CanvasNode>[]) => {
    const next = new Map(moved);
    for (const change of changes) {
      if (change.type !== 'position' || !change.dragging || !change.position) continue;
      const grip = grips.get(change.id);
      if (!grip) continue;
      const dx = change.position.x - grip.from.x;
      const dy = change.position.y - grip.from.y;
      const isOfSelected = grip.names.every((name) => isSelected(selection, name));
      for (const name of isOfSelected ? namesOf(selection) : grip.names) {
        const start = still.get(name);
        if (start) next.set(name, { x: start.x + dx, y: start.y + dy });
      }
    }
    if (next.size > 0) setMoved(next);
  };

  const frame = useMarquee(({ from, to }) => {
    const next = framed(selection, still, screenToFlowPosition(from), screenToFlowPosition(to));
    select(next);
    announce(`${counted(namesOf(next).length, 'component')} selected`);
  });

  const onDrop = (event: DragEvent) => {
    const kind = event.dataTransfer.getData(draggedKind);
    if (!kind) return;
    event.preventDefault();
    const point = screenToFlowPosition({ x: event.clientX, y: event.clientY });
    add(kind, toCell({ x: point.x - nodeWidth / 2, y: point.y - nodeHeight / 2 }));
  };

  return (
    <div
      className={styles.canvas}
      onMouseDownCapture={isNarrow ? undefined : frame.onMouseDownCapture}
      data-wiring={wiring !== null || undefined}
      data-far={isFar || undefined}
    >
      <CanvasContext value={canvas}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={onNodesChange}
          onNodeDragStop={() => {
            move(Object.fromEntries([...moved].map(([name, point]) => [name, toCell(point)])));
            setMoved(nowhere);
          }}
          onConnect={({ source, target }: Connection) => connect(source, target)}
          // Whoever lets go over a component means it, and not only its port.
          onConnectEnd={(event, { isValid, fromNode, fromHandle }) => {
            const over = nodeUnder(event);
            if (isValid || !fromNode || over === null || over === fromNode.id) return;
            if (fromHandle?.type === 'target') connect(over, fromNode.id);
            else connect(fromNode.id, over);
          }}
          onNodeDoubleClick={(_event, node) => {
            if (node.type === 'part' && !readOnly) document.getElementById(nameFieldId)?.focus();
          }}
          onEdgeClick={(_event, { source, target }) =>
            select({ kind: 'link', from: source, to: target })
          }
          onNodeClick={(_event, node) => {
            if (node.type === 'box') select({ kind: 'components', names: node.data.group.members });
          }}
          onPaneClick={() => {
            if (!frame.isDrawn.current) select(nothing);
          }}
          onDragOver={(event) => event.preventDefault()}
          onDrop={onDrop}
          // On a phone one reads: a finger scrolls the page, and two move and enlarge the drawing.
          nodesDraggable={!isNarrow && !readOnly}
          nodesConnectable={!isNarrow && !readOnly}
          panOnDrag={!isNarrow}
          preventScrolling={!isNarrow}
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
          minZoom={0.1}
          maxZoom={2}
          fitView
          fitViewOptions={fit}
          attributionPosition="bottom-center"
        >
          <Background variant={BackgroundVariant.Dots} gap={20} size={1} />
        </ReactFlow>
      </CanvasContext>
      {wiring !== null && (
        <p className={styles.wiring}>
          Link from <b>{wiring}</b>: choose where it leads, then Enter. Esc ends it.
        </p>
      )}
      {graph.components.length <= 1 && (
        <p className={styles.empty}>
          Press / and type the kind of a part, or choose one under Parts.
        </p>
      )}
      {frame.marquee && <Frame {...frame.marquee} />}
      <Legend most={most} />
      <Zoom onFit={() => fitView(fit)} />
    </div>
  );
}

/** The component that a pointer is over at the end of an event. */
function nodeUnder(event: MouseEvent | TouchEvent): string | null {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event;
  const node = at && document.elementFromPoint(at.clientX, at.clientY)?.closest(`.${partClass}`);
  return node?.getAttribute('data-id') ?? null;
}

/** As React Flow names what is drawn with `nodeTypes.part`. */
const partClass = 'react-flow__node-part';

const fit = { padding: 0.07, maxZoom: 1 };

/**
 * Where figures would be four pixels high nobody reads them: names are written larger instead, and what changes in a run
 * are the bars and the widths of links.
 */
const isFarAway = ({ transform }: { transform: readonly [number, number, number] }) =>
  transform[2] < 0.36;

const nowhere: ReadonlyMap<string, Point> = new Map();

function Frame({ from, to }: Marquee) {
  return (
    <div
      className={styles.frame}
      style={{
        left: Math.min(from.x, to.x),
        top: Math.min(from.y, to.y),
        width: Math.abs(to.x - from.x),
        height: Math.abs(to.y - from.y),
      }}
    />
  );
}

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
