import type { FindingView } from '@/api/types';
import rows from '../evidence/EvidenceRow.module.css';
import { NumberBadge } from '../evidence/NumberBadge';
import { usePairing } from '../evidence/pairing';
import { goToSentence } from '../evidence/scroll';
import styles from './After.module.css';

/** What was said that is not so, in the words that said it, and what is so instead. */
export function Misconceptions({ findings }: { findings: readonly FindingView[] }) {
  const { numbers, select } = usePairing();
  const held = findings.filter(
    ({ kind, outcome }) => kind === 'misconception' && outcome === 'violated',
  );
  if (held.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="misconceptions">
      {held.map((finding, index) => (
        <div key={finding.criterion} className={`${rows.row} ${rows.follows}`}>
          <div className={rows.text}>
            {index === 0 && (
              <h2 id="misconceptions" className={rows.heading}>
                {held.length === 1 ? 'Misconception' : 'Misconceptions'}
              </h2>
            )}
            <div className={styles.misconception}>
              <button
                type="button"
                aria-label={`Go to sentence ${numbers.get(finding.criterion)}`}
                onClick={() => {
                  select(finding.criterion);
                  goToSentence(finding.criterion);
                }}
              >
                <NumberBadge number={numbers.get(finding.criterion)} outcome="violated" />
              </button>
              {finding.evidence.map((span) => (
                <p key={span.start}>“{span.quote}”</p>
              ))}
              <p className="muted">{finding.truth}</p>
            </div>
          </div>
          <div
            className={`${styles.margin} ${index === 0 ? styles.first : ''}`}
            aria-hidden="true"
          />
          <p
            className={`${rows.points} ${styles.severity} ${index === 0 ? styles.afterHeading : ''}`}
          >
            {finding.severity === 'major' ? 'Major' : 'Minor'}: {finding.title}
          </p>
        </div>
      ))}
    </section>
  );
}
