import type { Ref } from 'react';
import { useSearchParams } from 'react-router';
import type { Scorecard } from '@/api/types';
import { day, range, ratingNames } from '@/shared/format';
import { ChangeTable } from './ChangeTable';
import styles from './Since.module.css';

interface SinceProps {
  card: Scorecard;
  selectRef: Ref<HTMLSelectElement>;
}

/** What changed since an earlier attempt, and which one that is. */
export function Since({ card, selectRef }: SinceProps) {
  const [, setSearch] = useSearchParams();
  const { comparison, otherAttempts } = card;
  const choose = (id: string) =>
    setSearch({ compare: id }, { replace: true, preventScrollReset: true });
  return (
    <>
      <div className={styles.head}>
        <h2>
          <label htmlFor="compare">{comparison ? 'Since' : 'Compare with'}</label>
        </h2>
        <select
          id="compare"
          ref={selectRef}
          value={comparison?.attempt.id ?? ''}
          onChange={(event) => choose(event.target.value)}
        >
          {!comparison && <option value="">choose</option>}
          {otherAttempts.map((attempt) => (
            <option key={attempt.id} value={attempt.id}>
              attempt {attempt.number}
              {attempt.submittedAt && `, ${day(attempt.submittedAt)}`}
            </option>
          ))}
        </select>
      </div>
      {comparison && (
        <>
          <p className={styles.then}>
            {comparison.attempt.rating && ratingNames[comparison.attempt.rating]}
            {comparison.attempt.scoreLow !== null &&
              comparison.attempt.scoreHigh !== null &&
              `, ${range(comparison.attempt.scoreLow, comparison.attempt.scoreHigh)}`}
          </p>
          <ChangeTable comparison={comparison} />
        </>
      )}
    </>
  );
}
