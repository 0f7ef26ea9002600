import type { MarkView } from '@/api/types';
import { day } from '@/shared/format';
import styles from './Marks.module.css';

interface MarkListProps {
  marks: readonly MarkView[] | undefined;
  onRemove: (mark: MarkView) => void;
}

/** The marks of a question, each with the way to take it back. */
export function MarkList({ marks, onRemove }: MarkListProps) {
  if (marks?.length === 0) return <p className="faint">None yet.</p>;
  return (
    <ul className={styles.list}>
      {marks?.map((mark) => (
        <li key={mark.id}>
          <q>{mark.sentence}</q> <b>{mark.kind === 'makes' ? 'makes' : 'does not make'}</b>{' '}
          <q>{mark.statement}</q> <span className="faint">{day(mark.madeAt)}</span>
          {mark.fromEarlierRubric && <span className="faint">, under an earlier rubric</span>}
          {mark.resting && <p className="faint">Changes nothing now: {mark.resting}</p>}{' '}
          <button type="button" className={`link ${styles.back}`} onClick={() => onRemove(mark)}>
            Take back <span className="sr">the mark “{mark.sentence}”</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
