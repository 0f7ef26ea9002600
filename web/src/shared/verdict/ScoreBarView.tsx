import type { Band } from '@/api/types';
import { range, ratingNames } from '@/shared/format';
import styles from './ScoreBar.module.css';
import { scoreBar } from './scoreBar';

interface ScoreBarProps {
  score: { low: number; high: number };
  bands: readonly Band[];
}

/** Ink to the low end, an outline to the high end: what is unknown is counted both ways. */
export function ScoreBarView({ score, bands }: ScoreBarProps) {
  const { fill, range: unknown, thresholds } = scoreBar(score, bands);
  const starts = bands
    .filter((band) => band.from > 0)
    .map((band) => `${ratingNames[band.rating]} starts at ${band.from}.`);
  const label = `${range(score.low, score.high)} of 100 by weight. ${starts.join(' ')}`;
  return (
    <div className={styles.bar} role="img" aria-label={label}>
      <i className={styles.fill} style={{ width: `${fill}%` }} />
      {unknown > 0 && (
        <i className={styles.unknown} style={{ left: `${fill}%`, width: `${unknown}%` }} />
      )}
      {thresholds.map((at) => (
        <i key={at} className={styles.threshold} style={{ left: `${at}%` }}>
          <span>{at}</span>
        </i>
      ))}
    </div>
  );
}
