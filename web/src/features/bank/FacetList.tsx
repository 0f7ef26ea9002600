import type { Facet } from '@/api/types';
import { count } from '@/shared/format';
import { Icon } from '@/shared/ui';
import styles from './FacetList.module.css';

type FacetListProps = {
  title: string;
  facets: readonly Facet[];
  chosen: readonly string[];
  onToggle: (id: string) => void;
};

/** Values with the number of questions each would leave. */
export function FacetList({ title, facets, chosen, onToggle }: FacetListProps) {
  if (facets.length === 0) return null;
  return (
    <fieldset className={styles.facet}>
      <legend className={styles.title}>{title}</legend>
      {facets.map(({ id, name, count: found }) => {
        const on = chosen.includes(id);
        return (
          <label key={id} className={styles.row} data-empty={found === 0 && !on}>
            <input
              type="checkbox"
              className={styles.input}
              checked={on}
              onChange={() => onToggle(id)}
              data-facet
            />
            <span className={styles.box} aria-hidden="true">
              {on && <Icon name="check" size={10} />}
            </span>
            <span className={styles.name}>{name}</span>
            <span className={styles.count}>
              {count(found)}
              <span className="sr"> questions</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
