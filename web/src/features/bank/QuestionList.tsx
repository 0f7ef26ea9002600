import { Link } from 'react-router';
import type { QuestionSummary } from '@/api/types';
import { addresses } from '@/shared/addresses';
import { minutes, roundNames } from '@/shared/format';
import { Highlighted, RatingScale } from '@/shared/ui';
import { FoundIn } from './FoundIn';
import styles from './QuestionList.module.css';
import { StatusWord } from './StatusWord';

/** The same questions where a table has no room. */
export function QuestionList({ items }: { items: readonly QuestionSummary[] }) {
  return (
    <ul className={styles.list}>
      {items.map((question) => (
        <li key={question.slug}>
          <Link to={addresses.question(question.slug)} className={styles.row}>
            <span className={styles.title}>
              <Highlighted text={question.title} spans={question.titleHighlights} />
              <FoundIn place={question.foundIn} />
            </span>
            <span className={styles.facts}>
              {[
                question.rounds[0] && roundNames[question.rounds[0]],
                minutes(question.minutes),
                `difficulty ${question.difficulty}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {question.status !== 'new' && (
              <span className={styles.state}>
                {question.lastRating && <RatingScale rating={question.lastRating} />}
                {question.status === 'draft' && <StatusWord status="draft" />}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
