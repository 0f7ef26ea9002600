import type { AttemptSummary } from '@/api/types';
import { AttemptRow } from './AttemptRow';
import styles from './AttemptTable.module.css';

type AttemptTableProps = {
  attempts: readonly AttemptSummary[];
  onDelete: (attempt: AttemptSummary) => void;
};

export function AttemptTable({ attempts, onDelete }: AttemptTableProps) {
  return (
    <table className={`rows ${styles.table}`}>
      <caption className="sr">Attempts, newest first</caption>
      <colgroup>
        <col />
        <col className={styles.number} />
        <col className={styles.level} />
        <col className={styles.mode} />
        <col className={styles.time} />
        <col className={styles.words} />
        <col className={styles.ticks} />
        <col className={styles.score} />
        <col className={styles.rating} />
        <col className={styles.when} />
        <col className={styles.act} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col" className={`num ${styles.number}`}>
            Attempt
          </th>
          <th scope="col" className={styles.level}>
            Level
          </th>
          <th scope="col" className={styles.mode}>
            Mode
          </th>
          <th scope="col" className={`num ${styles.time}`}>
            Time
          </th>
          <th scope="col" className={`num ${styles.words}`}>
            Words
          </th>
          <th scope="col" className={styles.ticks}>
            Findings
          </th>
          <th scope="col" className={`num ${styles.score}`}>
            Score
          </th>
          <th scope="col">Rating</th>
          <th scope="col" className={`num ${styles.when}`}>
            When
          </th>
          <th scope="col">
            <span className="sr">Delete</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {attempts.map((attempt) => (
          <AttemptRow key={attempt.id} attempt={attempt} onDelete={onDelete} />
        ))}
      </tbody>
    </table>
  );
}
