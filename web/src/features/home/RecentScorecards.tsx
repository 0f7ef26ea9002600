import { Link } from 'react-router';
import type { AttemptSummary, Outcome } from '@/api/types';
import { addresses } from '@/shared/addresses';
import { count, levelNames } from '@/shared/format';
import { rowAttribute } from '@/shared/keys/rowFocus';
import { Moment, OutcomeLegend, RatingScale, Ticks } from '@/shared/ui';
import styles from './RecentScorecards.module.css';
import { Section } from './Section';

const legend: readonly Outcome[] = ['met', 'partly', 'violated', 'not-observed', 'unknown'];

export function RecentScorecards({ recent, total }: { recent: AttemptSummary[]; total: number }) {
  if (recent.length === 0) return null;
  return (
    <Section
      title="Recent scorecards"
      note={
        <span className={styles.note}>
          <OutcomeLegend outcomes={legend} />
          <Link className="link" to={addresses.scorecards}>
            All {count(total)}
          </Link>
        </span>
      }
    >
      <table className={styles.table}>
        <colgroup>
          <col />
          <col className={styles.level} />
          <col className={styles.when} />
          <col className={styles.ticks} />
          <col className={styles.rating} />
        </colgroup>
        <thead className="sr">
          <tr>
            <th>Question</th>
            <th>Level</th>
            <th>Submitted</th>
            <th>Findings</th>
            <th>Rating</th>
          </tr>
        </thead>
        <tbody>
          {recent.map((attempt) => (
            <tr key={attempt.id}>
              <td className={styles.title}>
                <Link to={addresses.scorecard(attempt.id)} {...rowAttribute}>
                  {attempt.title}
                </Link>
              </td>
              <td className={styles.level}>{levelNames[attempt.level]}</td>
              <td className={styles.when}>
                {attempt.submittedAt && <Moment at={attempt.submittedAt} />}
              </td>
              <td className={styles.ticks}>
                <Ticks ticks={attempt.ticks} dense />
              </td>
              <td className={styles.rating}>
                {attempt.rating && <RatingScale rating={attempt.rating} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
