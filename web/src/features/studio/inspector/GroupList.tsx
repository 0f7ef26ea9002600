import { useStudioContext } from '../state/StudioContext';
import styles from './Inspector.module.css';

/** In the boxes of which groups a component is drawn; what a drag does with the pointer. */
export function GroupList({ name }: { name: string }) {
  const { graph, setMember } = useStudioContext();
  if (graph.groups.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>Drawn in</h3>
      {graph.groups.map((group) => (
        <label key={group.name} className={styles.member}>
          <input
            type="checkbox"
            checked={group.members.includes(name)}
            onChange={(event) => setMember(group.name, name, event.target.checked)}
          />
          {group.name} {group.kind !== 'any' && <span className="muted">{group.kind}</span>}
        </label>
      ))}
    </section>
  );
}
