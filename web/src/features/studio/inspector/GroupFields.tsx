import { Button } from '@/shared/ui';
import { type GraphGroup, type GroupKind, groupKinds } from '../model/graph';
import { useStudioContext } from '../state/StudioContext';
import styles from './Inspector.module.css';
import { NameField } from './NameField';

/** What a box is called and what it stands for. */
export function GroupFields({ group }: { group: GraphGroup }) {
  const { graph, renameGroup, setGroupKind, ungroup } = useStudioContext();
  return (
    <>
      <NameField
        name={group.name}
        taken={graph.groups.map(({ name }) => name)}
        why="Another group has this name."
        onRename={(next) => renameGroup(group.name, next)}
      />
      <div className={styles.row}>
        <label htmlFor="studio-group-kind">Stands for</label>
        <select
          id="studio-group-kind"
          className={styles.wide}
          value={group.kind}
          onChange={(event) => setGroupKind(group.name, event.target.value as GroupKind)}
        >
          {groupKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kind === 'any' ? 'nothing but itself' : `a ${kind}`}
            </option>
          ))}
        </select>
      </div>
      <p className={styles.meaning}>
        The box is drawing only. Which parts fail together is said by the zones of components.
      </p>
      <div className={styles.actions}>
        <Button onClick={ungroup} keys="Shift+g">
          Ungroup
        </Button>
      </div>
    </>
  );
}
