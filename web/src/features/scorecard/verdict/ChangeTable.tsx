import type { Change, Comparison } from '@/api/types';
import { OutcomeIcon } from '@/shared/ui';
import { listChanges, signed } from '../model/changes';
import styles from './Since.module.css';

export function ChangeTable({ comparison }: { comparison: Comparison }) {
  const { shown, rest } = listChanges(comparison.changes);
  if (shown.length === 0) return <p className={styles.then}>No finding changed.</p>;
  return (
    <table className={styles.changes} aria-label="Changed findings">
      <tbody>
        {shown.map((change) => (
          <ChangeRow key={change.criterion} change={change} />
        ))}
        {rest && (
          <tr>
            <td colSpan={2} className="muted">
              {rest.count} more
            </td>
            <Delta delta={rest.delta} />
          </tr>
        )}
        <tr className={styles.total}>
          <td colSpan={2}>In all</td>
          <Delta delta={comparison.scoreDelta} />
        </tr>
      </tbody>
    </table>
  );
}

function ChangeRow({ change }: { change: Change }) {
  return (
    <tr>
      <td className={styles.outcomes}>
        <OutcomeIcon outcome={change.from} spoken />
        <span aria-hidden="true">→</span>
        <span className="sr"> to </span>
        <OutcomeIcon outcome={change.to} spoken />
      </td>
      <td>{change.title}</td>
      <Delta delta={change.delta} />
    </tr>
  );
}

function Delta({ delta }: { delta: number }) {
  const tone = delta > 0 ? 'met' : delta < 0 ? 'violated' : '';
  return <td className={`${styles.delta} ${tone}`}>{signed(delta)}</td>;
}
