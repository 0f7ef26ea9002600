import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import { OutcomeIcon } from '@/shared/ui';
import { focusInspector } from '../inspector/focus';
import { faceOf, sentBy } from '../model/face';
import type { GraphComponent } from '../model/graph';
import { isSelected } from '../model/selection';
import { useStudioContext } from '../state/StudioContext';
import { useMoment } from '../state/useMoment';
import { KindIcon } from './KindIcon';
import styles from './PartNode.module.css';

export type PartNodeType = Node<{ component: GraphComponent }, 'part'>;

export const nodeId = (name: string) => `part-${name}`;

/** Name, one number, one bar. Focus selects: whatever is looked at is what the inspector shows. */
export const PartNode = memo(function PartNode({ data }: NodeProps<PartNodeType>) {
  const { component } = data;
  const { name, kind } = component;
  const studio = useStudioContext();
  const { run, play, selection, select, wiring, connect, faults } = studio;
  const moment = useMoment(play);
  const report = run.report?.components.find((one) => one.component === name);
  const face = faceOf(component, report, moment?.components.get(name), sentBy(name, moment?.links));
  const hit = moment?.faults.flatMap((index) => faults[index] ?? []) ?? [];
  const fault = hit.find(({ targets }) => targets.includes(name));
  const selected = isSelected(selection, name);
  const stale = report !== undefined && !run.isCurrent;

  const choose = (adding: boolean) => {
    if (wiring !== null && wiring !== name) return connect(wiring, name);
    if (!adding) return select({ kind: 'components', names: [name] });
    const names = selection.kind === 'components' ? selection.names : [];
    const next = selected ? names.filter((one) => one !== name) : [...names, name];
    select(next.length > 0 ? { kind: 'components', names: next } : { kind: 'none' });
  };

  return (
    <>
      <Handle type="target" position={Position.Left} className={styles.port} />
      {fault && (
        <span className={styles.fault}>
          <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
            <path d="M8 2.2L14.2 13.2H1.8zM8 6.5v3M8 11.2v.2" />
          </svg>
          Fault: {faultWord(fault.text)}
        </span>
      )}
      <button
        type="button"
        id={nodeId(name)}
        className={styles.node}
        data-tone={face.tone}
        data-external={kind === 'external' || undefined}
        data-selected={selected || undefined}
        data-stale={stale || undefined}
        aria-pressed={selected}
        aria-label={labelOf(component, face)}
        onClick={(event) => choose(event.shiftKey || event.ctrlKey || event.metaKey)}
        onKeyDown={(event) => {
          // As in the outline: on from what one has chosen into its fields.
          if (event.key !== 'Enter' || wiring !== null || !selected) return;
          event.preventDefault();
          focusInspector();
        }}
        onFocus={(event) => {
          // A click says itself what it means; only the keyboard selects by moving.
          if (event.currentTarget.matches(':focus-visible') && wiring === null && !selected) {
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
            <i style={{ width: `${Math.min(100, face.bar * 100)}%` }} />
          </span>
        ) : (
          <span className={styles.kind}>{report ? '' : kind}</span>
        )}
      </button>
      {face.sentence && (
        <span className={`${styles.sentence} ${face.tone === 'hot' ? 'violated' : 'partly'}`}>
          <OutcomeIcon outcome={face.tone === 'hot' ? 'violated' : 'partly'} size={12} />
          {face.sentence}
        </span>
      )}
      <Handle type="source" position={Position.Right} className={styles.port} />
    </>
  );
});

function labelOf(component: GraphComponent, face: ReturnType<typeof faceOf>): string {
  const { name, kind, given } = component;
  const parts = [
    name,
    kind,
    given ? 'given' : '',
    face.times ?? '',
    `${face.label} ${face.number}`,
  ];
  return [...parts, face.sentence ?? ''].filter((part) => part.trim() !== '').join(', ');
}

/** `slow: card-network x6` of a fault that says when it is as well. */
const faultWord = (text: string) =>
  text
    .split(/,(?![^(]*\))/)
    .map((part) => part.trim())
    .filter((part) => !/^(at|for):/.test(part))
    .join(', ');
