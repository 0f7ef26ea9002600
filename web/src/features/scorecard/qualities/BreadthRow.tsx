import type { Breadth, Level } from '@/api/types';
import { levelNames } from '@/shared/format';
import styles from './Qualities.module.css';
import { qualityNames } from './words';

/** How much was touched, and how much of that was gone into. */
export function BreadthRow({ breadth, level }: { breadth: Breadth; level: Level }) {
  const { touched, asked, deep, expectedDepth } = breadth;
  const share = touched === 0 ? 0 : Math.round((100 * deep.length) / touched);
  return (
    <li className={styles.row}>
      <h3>Breadth and depth</h3>
      <span className={styles.count}>
        {deep.length} of {touched}
      </span>
      <div className={styles.what}>
        <p className={styles.teach}>
          {touched} of {asked} points touched; {deep.length} of them made deeply, {share} % (about{' '}
          {expectedDepth} % at level {levelNames[level].toLowerCase()}).{' '}
          {deep.length === 0 &&
            'Deep is a point in full with a figure, a failure or a trade-off in the same sentence or the next.'}
        </p>
        {deep.length > 0 && (
          <details className={styles.deep}>
            <summary>Points made deeply</summary>
            <ul>
              {deep.map((point) => (
                <li key={point.criterion}>
                  {point.title}{' '}
                  <span className={styles.note}>{qualityNames[point.by].toLowerCase()}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}
