import type { AttemptSummary } from '@/api/types';
import { type Column, RowTable } from '@/shared/ui';
import { AttemptRow } from './AttemptRow';
import styles from './AttemptTable.module.css';

type AttemptTableProps = {
  attempts: readonly AttemptSummary[];
  onDelete: (attempt: AttemptSummary) => void;
};

const columns: readonly Column[] = [
  { name: 'Question' },
  { name: 'Attempt', className: styles.number, numeric: true },
  { name: 'Level', className: styles.level },
  { name: 'Mode', className: styles.mode },
  { name: 'Time', className: styles.time, numeric: true },
  { name: 'Words', className: styles.words, numeric: true },
  { name: 'Findings', className: styles.ticks },
  { name: 'Score', className: styles.score, numeric: true },
  { name: 'Rating', className: styles.rating },
  { name: 'When', className: styles.when, numeric: true },
  { name: 'Delete', className: styles.act, hideName: true },
];

export function AttemptTable({ attempts, onDelete }: AttemptTableProps) {
  return (
    <RowTable caption="Attempts, newest first" columns={columns} className={styles.table}>
      {attempts.map((attempt) => (
        <AttemptRow key={attempt.id} attempt={attempt} onDelete={onDelete} />
      ))}
    </RowTable>
  );
}
