import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { memo, useCallback } from 'react';
import type { ComponentReport } from '@/api/reportTypes';
import type { FieldInfo } from '@/api/studioTypes';
import { OutcomeIcon } from '@/shared/ui';
import { focusInspector } from '../inspector/focus';
import { type Face, faceOf, passing } from '../model/face';
import type { FaultMark } from '../model/faults';
import type { GraphComponent } from '../model/graph';
import { zoneMarks } from '../model/groups';
import type { Moment } from '../model/playback';
import { useMomentOf } from '../state/useMomentOf';
import { useCanvas } from './CanvasContext';
import { KindIcon } from './KindIcon';
import { NodeNumbers } from './NodeNumbers';
import styles from './PartNode.module.css';

export type PartData = {
  component: GraphComponent;
  report: ComponentReport | undefined;
  faults: readonly FaultMark[];
  zones: readonly string[];
  /** What keeps the design from running, as far as it is about this component. */
  problem: string | null;
  /** Those that may be changed below it; none where it is not selected alone or not one's own. */
  numbers: readonly FieldInfo[];
  selected: boolean;
  stale: boolean;
};

export type PartNodeType = Node<PartData, 'part'>;

export const nodeId = (name: string) => `part-${name}`;

/** Finer steps than two pixels of the bar are not followed by an eye, and each is a node drawn again. */
const barSteps = 68;

/** So many zones are marked one by one, and in so many letters together; others are counted. */
const mostZones = 4;
const mostLetters = 12;

/** Name, one number, one bar. Focus selects: whatever is looked at is what the inspector shows. */
export const PartNode = memo(function PartNode({ data }: NodeProps<PartNodeType>) {
  const { component, report, faults, zones, problem, numbers, selected, stale } = data;
  const { name, kind } = component;
  const { play, select, choose, wiring, isAtLink } = useCanvas();
  const pick = useCallback(
    (moment: Moment | null) => {
      const own = moment?.components.get(name);
      const face = faceOf(component, report, own, passing(component, moment?.links));
      const fault = faults.find(({ index }) => moment?.faults.includes(index))?.word ?? null;
      return { ...face, bar: face.bar === null ? null : stepOf(face.bar), fault };
    },
    [component, report, faults, name],
  );
  const face = useMomentOf(play, pick);
  const sentence = problem ?? face.sentence;
  const tone = problem !== null || face.tone === 'hot' ? 'violated' : 'partly';

  return (
    <>
      <Handle type="target" position={Position.Left} className={styles.port} />
      {face.fault !== null ? (
        <span className={styles.fault}>
          <FaultIcon />
          {face.fault}
        </span>
      ) : (
        faults.length > 0 && (
          <span
            className={styles.mark}
            role="img"
            aria-label={`Faults: ${faults.map((fault) => fault.sentence).join('; ')}`}
            title={faults.map((fault) => fault.sentence).join('\n')}
          >
            <FaultIcon />
            {faults.length > 1 && faults.length}
          </span>
        )
      )}
      <button
        type="button"
        id={nodeId(name)}
        className={styles.node}
        data-tone={face.tone}
        data-external={kind === 'external' || undefined}
        data-selected={selected || undefined}
        data-stale={stale || undefined}
        data-problem={problem !== null || undefined}
        aria-pressed={selected}
        aria-label={labelOf(component, face, zones, problem)}
        onClick={(event) => choose(name, event.shiftKey || event.ctrlKey || event.metaKey)}
        onKeyDown={(event) => {
          // As in the outline: on from what one has chosen into its fields, and that may be a link.
          if (event.key !== 'Enter' || wiring() !== null) return;
          if (!selected && !isAtLink()) return;
          event.preventDefault();
          focusInspector();
        }}
        onFocus={(event) => {
          // A click says itself what it means; only the keyboard selects by moving.
          if (event.currentTarget.matches(':focus-visible') && wiring() === null && !selected) {
            select({ kind: 'components', names: [name] });
          }
        }}
      >
        <span className={styles.head}>
          <KindIcon kind={kind} />
          <span className={styles.name}>{name}</span>
          {face.times && <span className={styles.times}>{face.times}</span>}
        </span>
        <span className={styles.figures}>
          <span>{face.label}</span>
          <b>{face.number}</b>
        </span>
        {face.bar !== null ? (
          <span className={styles.bar}>
            <i style={{ transform: `scaleX(${face.bar})` }} />
          </span>
        ) : (
          <span className={styles.kind}>{report ? '' : kind}</span>
        )}
        {zones.length > 0 && <ZoneMarks zones={zones} />}
      </button>
      {numbers.length > 0 && (
        <NodeNumbers
          component={component}
          fields={numbers}
          onLeave={() => document.getElementById(nodeId(name))?.focus()}
        />
      )}
      {sentence && (
        <span
          className={`${styles.sentence} part-sentence ${tone}`}
          data-problem={problem !== null || undefined}
        >
          <OutcomeIcon outcome={tone} size={12} />
          {sentence}
        </span>
      )}
      <Handle type="source" position={Position.Right} className={styles.port} />
    </>
  );
});

const stepOf = (part: number) => Math.round(Math.min(1, part) * barSteps) / barSteps;

function ZoneMarks({ zones }: { zones: readonly string[] }) {
  const each = zoneMarks(zones);
  const fits = zones.length <= mostZones && each.join('').length <= mostLetters;
  const marks = fits || zones.length === 1 ? each : [`${zones.length} zones`];
  return (
    <span className={styles.zones} title={zones.join(', ')}>
      {marks.map((mark) => (
        <i key={mark}>{mark}</i>
      ))}
    </span>
  );
}

const FaultIcon = () => (
  <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
    <path d="M8 2.2L14.2 13.2H1.8zM8 6.5v3M8 11.2v.2" />
  </svg>
);

function labelOf(
  { name, kind, given }: GraphComponent,
  face: Face,
  zones: readonly string[],
  problem: string | null,
): string {
  const parts = [
    name,
    kind,
    given ? 'given' : '',
    face.times ?? '',
    zones.length > 0 ? `in ${zones.join(', ')}` : '',
    `${face.label} ${face.number}`,
    problem ?? face.sentence ?? '',
  ];
  return parts.filter((part) => part.trim() !== '').join(', ');
}
