import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { GraphGroup } from '../model/graph';
import { useCanvas } from './CanvasContext';
import styles from './GroupNode.module.css';

export type GroupNodeType = Node<{ group: GraphGroup; selected: boolean }, 'box'>;

const edges = ['top', 'right', 'bottom', 'left'] as const;

/**
 * A box behind its members. It stands for them: what is chosen, moves or goes is they, and the box follows. It is taken
 * by its name or an edge; what lies within is canvas, so that a region over all of it leaves room to move the view.
 */
export const GroupNode = memo(function GroupNode({ data }: NodeProps<GroupNodeType>) {
  const { group, selected } = data;
  const { select } = useCanvas();
  const { name, kind, members } = group;
  return (
    <div className={styles.box} data-kind={kind} data-selected={selected || undefined}>
      {edges.map((edge) => (
        <span key={edge} className={styles.edge} data-edge={edge} aria-hidden="true" />
      ))}
      <button
        type="button"
        className={styles.name}
        aria-pressed={selected}
        aria-label={`${kind === 'any' ? 'Group' : kind} ${name}: ${members.join(', ')}`}
        onClick={() => select({ kind: 'components', names: members })}
      >
        {name}
        {kind !== 'any' && <span>{kind}</span>}
      </button>
    </div>
  );
});
