import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { GraphGroup } from '../model/graph';
import { useCanvas } from './CanvasContext';
import styles from './GroupNode.module.css';

export type GroupNodeType = Node<{ group: GraphGroup; selected: boolean }, 'box'>;

/** A box behind its members. It stands for them: what is chosen, moves or goes is they, and the box follows. */
export const GroupNode = memo(function GroupNode({ data }: NodeProps<GroupNodeType>) {
  const { group, selected } = data;
  const { select } = useCanvas();
  const { name, kind, members } = group;
  return (
    <div className={styles.box} data-kind={kind} data-selected={selected || undefined}>
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
