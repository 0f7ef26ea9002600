import { Link, useLocation } from 'react-router';
import type { Scorecard } from '@/api/types';
import { fullDate, range, ratingNames } from '@/shared/format';
import styles from './Marks.module.css';

/** The judgements of one answer; the first is never replaced. */
export function Judgings({ card }: { card: Scorecard }) {
  const { hash } = useLocation();
  if (card.judgings.length < 2) return null;
  return (
    <>
      <h3>Judgements of this answer</h3>
      <ol className={styles.list}>
        {card.judgings.map((judging) => (
          <li key={judging.number}>
            <Link
              to={{ search: `?judging=${judging.number}`, hash }}
              preventScrollReset
              className="link"
              aria-current={judging.number === card.judging ? 'true' : undefined}
            >
              {judging.number === 0 ? 'As handed in' : 'Judged anew'}, {fullDate(judging.judgedAt)}
            </Link>
            : {ratingNames[judging.rating]}, {range(judging.score.low, judging.score.high)}
            {judging.marked > 0 && `, ${judging.marked} by your marks`}
            {judging.number === card.judging && <span className="faint"> (shown)</span>}
          </li>
        ))}
      </ol>
      <p className="faint s12">Lists and progress go by the first.</p>
    </>
  );
}
