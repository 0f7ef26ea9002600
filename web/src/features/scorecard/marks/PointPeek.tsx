import type { FindingView } from '@/api/types';
import styles from './Marks.module.css';
import { nearestPhrasing } from './model/peek';

/** What a hovered or focused point rests on, without opening it. The point opened says the same and more, so it is hidden from screen readers. */
export function PointPeek({ finding: { explanation, missing } }: { finding: FindingView }) {
  return (
    <div className={styles.peek} aria-hidden="true">
      <p>{nearestPhrasing(explanation).description}</p>
      {missing.length > 0 && <p className="muted">For full credit: {missing.join('; ')}</p>}
    </div>
  );
}
