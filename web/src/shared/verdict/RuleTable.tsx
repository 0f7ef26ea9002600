import type { Check, RuleReading } from '@/api/types';
import { ratingNames } from '@/shared/format';
import { Icon } from '@/shared/ui';
import styles from './RuleTable.module.css';

interface RuleTableProps {
  why: RuleReading;
  whyNot: RuleReading | null;
}

/** The rule that gave the rating, and the one that withheld the next. */
export function RuleTable({ why, whyNot }: RuleTableProps) {
  return (
    <>
      <div className={styles.head}>
        <h2>Why {ratingNames[why.rating].toLowerCase()}</h2>
        <span>Rule {why.rule}</span>
      </div>
      {why.checks.length > 0 ? (
        <Checks checks={why.checks} />
      ) : (
        <p className="muted s12">No rule for a better rating holds.</p>
      )}
      {whyNot && (
        <>
          <h3 className={styles.sub}>Why not {ratingNames[whyNot.rating].toLowerCase()}</h3>
          <Checks checks={whyNot.checks} />
        </>
      )}
    </>
  );
}

function Checks({ checks }: { checks: readonly Check[] }) {
  return (
    <ul className={styles.checks}>
      {checks.map((check) => (
        <li key={check.text} data-holds={check.holds}>
          <Icon name={check.holds ? 'check' : 'cross'} />
          <span>
            <span className="sr">{check.holds ? 'Holds: ' : 'Does not hold: '}</span>
            {check.text}
          </span>
          <span className={styles.actual}>{check.actual}</span>
        </li>
      ))}
    </ul>
  );
}
