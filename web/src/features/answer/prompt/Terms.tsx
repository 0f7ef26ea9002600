import { useId } from 'react';
import type { Term } from '@/api/types';
import styles from './Prompt.module.css';
import { Relations } from './Relations';

export function Terms({ terms }: { terms: readonly Term[] }) {
  const prefix = useId();
  const place = (id: string) => `${prefix}-${id}`;
  const placeOf = (id: string) => (terms.some((term) => term.id === id) ? place(id) : undefined);
  return (
    <dl className={styles.terms}>
      {terms.map((term) => (
        <div key={term.id} id={place(term.id)} tabIndex={-1}>
          <dt>{term.name}</dt>
          <dd>{term.definition}</dd>
          <Relations relations={term.relations} placeOf={placeOf} />
        </div>
      ))}
    </dl>
  );
}
