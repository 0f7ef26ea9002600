import { Link } from 'react-router';
import type { RoundSummary } from '@/api/roundTypes';
import { addresses } from '@/shared/addresses';
import { clock, levelNames } from '@/shared/format';
import { rowAttribute } from '@/shared/keys/rowFocus';
import { Moment, RatingScale } from '@/shared/ui';
import styles from './RecentScorecards.module.css';
import { Section } from './Section';

type DesignRoundsProps = { open: RoundSummary | null; recent: readonly RoundSummary[] };

/** The round that is open, and what came of the last ones. */
export function DesignRounds({ open, recent }: DesignRoundsProps) {
  if (!open && recent.length === 0) return null;
  return (
    <Section
      title="Design rounds"
      note={
        <Link className="link" to={addresses.rounds}>
          All rounds
        </Link>
      }
    >
      <table className={styles.table}>
        <colgroup>
          <col />
          <col className={styles.level} />
          <col className={styles.when} />
          <col className={styles.rating} />
        </colgroup>
        <thead className="sr">
          <tr>
            <th>Scenario</th>
            <th>Level</th>
            <th>Saved or handed in</th>
            <th>Rating</th>
          </tr>
        </thead>
        <tbody>
          {[...(open ? [open] : []), ...recent].map((round) => (
            <Row key={round.id} round={round} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Row({ round }: { round: RoundSummary }) {
  const { id, title, level, submittedAt, savedAt, rating, activeSeconds } = round;
  const isOpen = submittedAt === null;
  return (
    <tr>
      <td className={styles.title}>
        <Link to={isOpen ? addresses.round(id) : addresses.roundScorecard(id)} {...rowAttribute}>
          {title}
        </Link>
      </td>
      <td className={styles.level}>{levelNames[level]}</td>
      <td className={styles.when}>
        <Moment at={submittedAt ?? savedAt} />
      </td>
      <td className={styles.rating}>
        {isOpen ? `Open, ${clock(activeSeconds)} spent` : rating && <RatingScale rating={rating} />}
      </td>
    </tr>
  );
}
