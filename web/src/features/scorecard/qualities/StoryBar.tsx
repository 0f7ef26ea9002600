import type { StoryShare } from '@/api/types';
import styles from './Story.module.css';
import { healthyShares, verdictOf } from './shares';
import { storyPartNames } from './words';

/** The four parts as one bar, the healthy shares as another below it, and the figures in words. */
export function StoryBar({ shares }: { shares: readonly StoryShare[] }) {
  return (
    <div>
      <div className={styles.bars} aria-hidden="true">
        <span>Answer</span>
        <div className={styles.bar}>
          {shares.map((share) => (
            <i key={share.part} data-part={share.part} style={{ width: `${share.percent}%` }} />
          ))}
        </div>
        <span>Healthy</span>
        <div className={`${styles.bar} ${styles.healthy}`}>
          {healthyShares(shares).map(({ part, percent }) => (
            <i key={part} data-part={part} style={{ width: `${percent}%` }} />
          ))}
        </div>
      </div>
      <ul className={styles.legend}>
        {shares.map((share) => (
          <li key={share.part}>
            <i data-part={share.part} aria-hidden="true" />
            <b>{storyPartNames[share.part]}</b> {Math.round(share.percent)} %
            <span>
              {verdictOf(share)} {share.healthyFrom} to {share.healthyTo} %
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
