import type { FindingView } from '@/api/types';
import { outcomeNames } from '@/shared/format';
import { OutcomeIcon } from '@/shared/ui';
import { PointPeek } from '../marks/PointPeek';
import { passes } from '../model/filter';
import { earned } from '../model/markdown';
import { missingText } from '../model/reasons';
import { NumberBadge } from './NumberBadge';
import { PointDetail } from './PointDetail';
import styles from './PointItem.module.css';
import { usePairing } from './pairing';
import { goToSentence, pointId } from './scroll';

/** One finding: number, icon, statement, weight. Opened, what was found, what is missing, and the rule. */
export function PointItem({ finding, note }: { finding: FindingView; note?: string }) {
  const { numbers, selected, hovered, select, hover, filter } = usePairing();
  const { criterion, outcome } = finding;
  const open = selected === criterion;
  const number = numbers.get(criterion);
  if (!passes(filter, finding)) return null;
  const brief = note ?? briefOf(finding);
  const classes = [styles.point, open && styles.open, hovered === criterion && styles.hovered];
  return (
    <li
      id={pointId(criterion)}
      className={classes.filter(Boolean).join(' ')}
      onMouseEnter={() => hover(criterion)}
      onMouseLeave={() => hover(null)}
      onFocus={() => hover(criterion)}
      onBlur={() => hover(null)}
    >
      {number === undefined ? (
        <span />
      ) : (
        <button
          type="button"
          className={styles.number}
          data-point={criterion}
          aria-label={`Go to sentence ${number}`}
          onClick={() => {
            select(criterion);
            goToSentence(criterion);
          }}
        >
          <NumberBadge number={number} outcome={outcome} lit={open} />
        </button>
      )}
      <OutcomeIcon outcome={outcome} />
      <h3>
        <button type="button" aria-expanded={open} onClick={() => select(open ? null : criterion)}>
          <span className="sr">{outcomeNames[outcome]}:</span> {finding.title}{' '}
          {finding.must && <span className={styles.tag}>must</span>}{' '}
          {finding.hinted && <span className={styles.tag}>hinted</span>}{' '}
          {finding.proposedBy && (
            <span className={styles.tag}>proposed by {finding.proposedBy}</span>
          )}
        </button>
      </h3>
      <span className={styles.weight}>{earned(finding)}</span>
      {open ? <PointDetail finding={finding} /> : brief && <p>{brief}</p>}
      {!open && hovered === criterion && <PointPeek finding={finding} />}
    </li>
  );
}

/** Earlier versions kept a list of words. */
const namedAtMost = 3;

/** The one thing worth knowing before opening it. */
function briefOf(finding: FindingView): string | null {
  if (finding.outcome === 'partly' && finding.missing.length > 0) {
    const rest = finding.missing.length - namedAtMost;
    const named = missingText({ missing: finding.missing.slice(0, namedAtMost) });
    return `Missing: ${named}${rest > 0 ? `; ${rest} more` : ''}.`;
  }
  if (finding.outcome === 'unknown') return finding.rule;
  if (finding.kind === 'misconception' && finding.outcome === 'violated')
    return 'See the misconception below.';
  return null;
}
