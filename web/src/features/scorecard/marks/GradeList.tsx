import type { GradeView } from '@/api/types';
import { counted, day } from '@/shared/format';
import styles from './Marks.module.css';

interface GradeListProps {
  grades: readonly GradeView[] | undefined;
  onRemove: (given: GradeView) => void;
}

/** The grades that a person gave to answers of a question, each with the way to take it back. */
export function GradeList({ grades, onRemove }: GradeListProps) {
  if (!grades?.length) return null;
  return (
    <ul className={styles.list}>
      {grades.map((given) => (
        <li key={given.id}>
          <b>{given.grade}</b> by {given.by || 'you'}, the rubric says {given.score}{' '}
          <span className="faint">
            {day(given.gradedAt)}, {counted(given.words, 'word')}
          </span>
          {given.note && <p className="muted">{given.note}</p>}{' '}
          <button type="button" className={`link ${styles.back}`} onClick={() => onRemove(given)}>
            Take back <span className="sr">the grade {given.grade}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
