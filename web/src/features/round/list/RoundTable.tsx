import { Link } from 'react-router';
import type { DesignStage, RoundSummary } from '@/api/roundTypes';
import { addresses } from '@/shared/addresses';
import { clock, levelNames, range } from '@/shared/format';
import { rowAttribute } from '@/shared/keys/rowFocus';
import { Button, type Column, Moment, RatingScale, RowNote, RowTable } from '@/shared/ui';
import styles from './Rounds.module.css';

type RoundTableProps = {
  rounds: readonly RoundSummary[];
  onDelete: (round: RoundSummary) => void;
};

const stageNames: Record<DesignStage, string> = {
  clarify: 'clarifying',
  estimate: 'estimating',
  'high-level': 'high-level design',
  'deep-dive': 'deep dive',
  'trade-offs': 'trade-offs',
};

const columns: readonly Column[] = [
  { name: 'Scenario' },
  { name: 'Level', className: styles.more },
  { name: 'Time', className: styles.more, numeric: true },
  { name: 'Run', className: styles.more },
  { name: 'Score', className: styles.more, numeric: true },
  { name: 'Rating' },
  { name: 'When', className: styles.more, numeric: true },
  { name: 'Delete', hideName: true },
];

export function RoundTable({ rounds, onDelete }: RoundTableProps) {
  return (
    <RowTable
      caption="Design rounds, the last that was begun first"
      columns={columns}
      className={styles.table}
    >
      {rounds.map((round) => (
        <Row key={round.id} round={round} onDelete={onDelete} />
      ))}
    </RowTable>
  );
}

function Row({ round, onDelete }: { round: RoundSummary } & Pick<RoundTableProps, 'onDelete'>) {
  const { id, title, rating, score, runPassed } = round;
  const isOpen = round.submittedAt === null;
  return (
    <tr>
      <td className={styles.name}>
        <Link to={isOpen ? addresses.round(id) : addresses.roundScorecard(id)} {...rowAttribute}>
          {title}
        </Link>
        {round.scenario === null && <RowNote>no longer in the content</RowNote>}
      </td>
      <td className={`muted ${styles.more}`}>{levelNames[round.level]}</td>
      <td className={`num ${styles.more}`}>{clock(round.activeSeconds)}</td>
      <td className={`muted ${styles.more}`}>
        {!isOpen && (runPassed === null ? 'could not run' : runPassed ? 'passed' : 'not passed')}
      </td>
      <td className={`num muted ${styles.more}`}>{score ? range(score.low, score.high) : '–'}</td>
      <td>
        {isOpen ? (
          <span className={styles.open}>Open, {stageNames[round.stage]}</span>
        ) : (
          rating && <RatingScale rating={rating} />
        )}
      </td>
      <td className={`num muted ${styles.more}`}>
        <Moment at={round.submittedAt ?? round.savedAt} />
      </td>
      <td>
        <Button
          look="ghost"
          icon="trash"
          aria-label={`Delete the round at ${title}`}
          onClick={() => onDelete(round)}
        />
      </td>
    </tr>
  );
}
