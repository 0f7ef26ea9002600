import type { Term } from '@/api/types';
import styles from './Prompt.module.css';

export function Terms({ terms }: { terms: readonly Term[] }) {
  return (
    <dl className={styles.terms}>
      {terms.map((term) => (
        <div key={term.id}>
          <dt>{term.name}</dt>
          <dd>{term.definition}</dd>
        </div>
      ))}
    </dl>
  );
}
