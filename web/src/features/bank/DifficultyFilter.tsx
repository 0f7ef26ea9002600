import type { CSSProperties } from 'react';
import type { DifficultyFacet } from '@/api/types';
import styles from './DifficultyFilter.module.css';
import { easiest, type Filters, hardest } from './filters';

type DifficultyFilterProps = {
  counts: readonly DifficultyFacet[];
  filters: Filters;
  change: (next: Filters, how?: { replace?: boolean }) => void;
};

/** How many questions each difficulty has, and a range over them. Two sliders share one track. */
export function DifficultyFilter({ counts, filters, change }: DifficultyFilterProps) {
  const { minDifficulty: low, maxDifficulty: high } = filters;
  const most = Math.max(1, ...counts.map(({ count }) => count));
  // A drag is one step back, not ten.
  const set = (part: Partial<Filters>) => change({ ...filters, ...part }, { replace: true });
  const inRange = (step: number) => step >= low && step <= high;

  return (
    <fieldset className={styles.filter}>
      <legend className={styles.title}>
        Difficulty{low > easiest || high < hardest ? `, ${low} to ${high}` : ''}
      </legend>
      <div className={styles.bars} aria-hidden="true">
        {counts.map(({ difficulty, count }) => (
          <i
            key={difficulty}
            className={inRange(difficulty) ? styles.in : ''}
            style={{ height: `${count === 0 ? 2 : Math.max(8, (count / most) * 100)}%` }}
          />
        ))}
      </div>
      <div className={styles.range} style={{ '--low': low, '--high': high } as CSSProperties}>
        <input
          type="range"
          aria-label="Lowest difficulty"
          min={easiest}
          max={hardest}
          value={low}
          // The thumbs may meet, not cross; the one that can still move stays on top.
          className={low === hardest ? styles.top : ''}
          onChange={(event) => set({ minDifficulty: Math.min(Number(event.target.value), high) })}
        />
        <input
          type="range"
          aria-label="Highest difficulty"
          min={easiest}
          max={hardest}
          value={high}
          onChange={(event) => set({ maxDifficulty: Math.max(Number(event.target.value), low) })}
        />
      </div>
      <div className={styles.ends} aria-hidden="true">
        <span>{easiest}</span>
        <span>{hardest}</span>
      </div>
    </fieldset>
  );
}
