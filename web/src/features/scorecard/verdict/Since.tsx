import type { Ref } from 'react';
import { useSearchParams } from 'react-router';
import type { AttemptSummary, Scorecard } from '@/api/types';
import { day, range, ratingNames } from '@/shared/format';
import { ChangeTable } from './ChangeTable';
import { Fold } from './Fold';
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
    <Fold title={comparison ? `Since attempt ${comparison.attempt.number}` : 'Earlier attempts'}>
      <div className={styles.head}>
        <select
          ref={selectRef}
          aria-label="Compare with"
          value={comparison?.attempt.id ?? ''}
          onChange={(event) => choose(event.target.value)}
        >
          {!comparison && <option value="">compare with</option>}
          {otherAttempts.map((attempt) => (
            <option key={attempt.id} value={attempt.id}>
              attempt {attempt.number}
              {attempt.submittedAt && `, ${day(attempt.submittedAt)}`}
            </option>
          ))}
        </select>
        {comparison && <span className={styles.then}>{resultOf(comparison.attempt)}</span>}
      </div>
      {comparison && <ChangeTable comparison={comparison} />}
    </Fold>
  );
}

function resultOf({ rating, scoreLow, scoreHigh }: AttemptSummary): string {
  const score = scoreLow !== null && scoreHigh !== null ? range(scoreLow, scoreHigh) : null;
  return [rating && ratingNames[rating], score].filter(Boolean).join(', ');
}
