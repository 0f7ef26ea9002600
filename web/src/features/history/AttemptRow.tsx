import { Link } from 'react-router';
import type { AttemptSummary } from '@/api/types';
import { addresses } from '@/shared/addresses';
import { clock, count, levelNames, modeNames, moment, range } from '@/shared/format';
import { rowAttribute } from '@/shared/keys/rowFocus';
import { Button, Icon, Moment, RatingScale, RowNote, Ticks } from '@/shared/ui';
import styles from './AttemptTable.module.css';

type AttemptRowProps = {
  attempt: AttemptSummary;
  onDelete: (attempt: AttemptSummary) => void;
};

export function AttemptRow({ attempt, onDelete }: AttemptRowProps) {
  const { id, title, number, status, scoreLow, scoreHigh } = attempt;
  const isDraft = status === 'draft';
  return (
    <tr>
      <td className={styles.title}>
        <Link to={isDraft ? addresses.attempt(id) : addresses.scorecard(id)} {...rowAttribute}>
          {title}
        </Link>
        {attempt.questionMissing && <RowNote>no longer in the bank</RowNote>}
        <span className={styles.under}>
          {`Attempt ${number}, ${moment(attempt.submittedAt ?? attempt.savedAt)}`}
        </span>
      </td>
      <td className={`num muted ${styles.number}`}>{number}</td>
      <td className={`muted ${styles.level}`}>{levelNames[attempt.level]}</td>
      <td className={`muted ${styles.mode}`}>{modeNames[attempt.mode]}</td>
      <td className={`num ${styles.time}`}>{clock(attempt.activeSeconds)}</td>
      <td className={`num muted ${styles.words}`}>{count(attempt.words)}</td>
      <td className={styles.ticks}>{!isDraft && <Ticks ticks={attempt.ticks} dense />}</td>
      <td className={`num muted ${styles.score}`}>
        {scoreLow !== null && scoreHigh !== null ? range(scoreLow, scoreHigh) : '–'}
      </td>
      <td className={styles.rating}>
        {isDraft ? (
          <span className={styles.draft}>
            <Icon name="pause" /> Draft
          </span>
        ) : (
          attempt.rating && <RatingScale rating={attempt.rating} />
        )}
      </td>
      <td className={`num muted ${styles.when}`}>
        <Moment at={attempt.submittedAt ?? attempt.savedAt} />
      </td>
      <td className={styles.act}>
        <Button
          look="ghost"
          icon="trash"
          aria-label={`Delete attempt ${number} at ${title}`}
          onClick={() => onDelete(attempt)}
        />
      </td>
    </tr>
  );
}
