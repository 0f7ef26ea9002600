import { Link } from 'react-router';
import type { AttemptSummary } from '@/api/types';
import { addresses } from '@/shared/addresses';
import { levelNames, modeNames, range } from '@/shared/format';
import { Moment, RatingScale, Ticks } from '@/shared/ui';
import styles from './EarlierAttempts.module.css';

export function EarlierAttempts({ attempts }: { attempts: readonly AttemptSummary[] }) {
  const judged = attempts.filter((attempt) => attempt.status === 'submitted');
  return (
    <section>
      <h2>Earlier attempts</h2>
      {judged.length === 0 ? (
        <p className="muted">None yet.</p>
      ) : (
        <ol className={styles.list}>
          {judged.map((attempt) => (
            <li key={attempt.id}>
              <Link to={addresses.scorecard(attempt.id)}>
                <span className={styles.first}>
                  {attempt.rating ? <RatingScale rating={attempt.rating} /> : 'Not judged'}
                  {attempt.scoreLow !== null && attempt.scoreHigh !== null && (
                    <span className="muted">{range(attempt.scoreLow, attempt.scoreHigh)}</span>
                  )}
                  <span className={styles.when}>
                    <Moment at={attempt.submittedAt ?? attempt.startedAt} />
                  </span>
                </span>
                <Ticks ticks={attempt.ticks} dense />
                <span className="faint s12">
                  Attempt {attempt.number}, {levelNames[attempt.level]},{' '}
                  {modeNames[attempt.mode].toLowerCase()}
                </span>
              </Link>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
