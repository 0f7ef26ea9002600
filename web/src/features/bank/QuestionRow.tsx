import { memo } from 'react';
import { Link } from 'react-router';
import type { QuestionSummary } from '@/api/types';
import { addresses } from '@/shared/addresses';
import { day, roundNames } from '@/shared/format';
import { Difficulty, Highlighted, RatingScale } from '@/shared/ui';
import { FoundIn } from './FoundIn';
import styles from './QuestionTable.module.css';
import { StatusWord } from './StatusWord';
import { rowId } from './useBankKeys';

type QuestionRowProps = {
  question: QuestionSummary;
  selected: boolean;
  onSelect: (slug: string) => void;
};

/** Focus may rest on a row: J and K bring it there, Enter then starts. */
export const QuestionRow = memo(function QuestionRow(props: QuestionRowProps) {
  const { question, selected, onSelect } = props;
  const { slug, rounds, competencies, attempts, lastAt, lastRating } = question;
  const roundTitle = rounds.map((round) => roundNames[round]).join(', ');
  const shown = competencies.slice(0, fitting(competencies));
  const names = competencies.map(({ name }) => name).join(', ');
  return (
    <tr
      id={rowId(slug)}
      tabIndex={-1}
      aria-current={selected}
      className={selected ? styles.selected : ''}
      onClick={() => onSelect(slug)}
    >
      <td className="s12">
        <StatusWord status={question.status} />
      </td>
      <td className={styles.name}>
        <Link to={addresses.question(slug)}>
          <Highlighted text={question.title} spans={question.titleHighlights} />
        </Link>
        <FoundIn place={question.foundIn} />
      </td>
      <td className="muted" title={roundTitle}>
        {rounds[0] && roundNames[rounds[0]]}
        {rounds.length > 1 && <span className="faint"> +{rounds.length - 1}</span>}
      </td>
      <td className="muted" title={names}>
        {shown.map(({ name }) => name).join(', ')}
        {competencies.length > shown.length && (
          <span className="faint"> +{competencies.length - shown.length}</span>
        )}
      </td>
      <td className="num">
        <Difficulty value={question.difficulty} />
      </td>
      <td className="num">{question.minutes}</td>
      <td>
        {lastRating ? <RatingScale rating={lastRating} /> : <span className="faint">not yet</span>}
      </td>
      <td className="num muted">{attempts}</td>
      <td className="num muted">{lastAt ? day(lastAt) : '–'}</td>
    </tr>
  );
});

const fittingLetters = 18;

/** Whole names rather than the beginnings of more: two where both are short, else one. */
function fitting(competencies: QuestionSummary['competencies']): number {
  const letters = competencies.slice(0, 2).reduce((sum, { name }) => sum + name.length, 0);
  return letters <= fittingLetters ? 2 : 1;
}
