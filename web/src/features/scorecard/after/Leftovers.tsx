import type { FindingView } from '@/api/types';
import rows from '../evidence/EvidenceRow.module.css';
import { PointItem } from '../evidence/PointItem';
import { usePairing } from '../evidence/pairing';
import { passes } from '../model/filter';
import { leftovers } from '../model/leftovers';
import styles from './After.module.css';

/** What an interviewer would ask next, beside the point it is about. Points that were missed are named now. */
export function Leftovers({ findings }: { findings: readonly FindingView[] }) {
  const { filter, numbers } = usePairing();
  const left = leftovers(findings, numbers).filter((finding) => passes(filter, finding));
  if (left.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="probes">
      {left.map((finding, index) => (
        <div key={finding.criterion} className={`${rows.row} ${rows.follows}`}>
          <div className={rows.text}>
            {index === 0 && (
              <h2 id="probes" className={rows.heading}>
                Probes for what the answer leaves out
              </h2>
            )}
            <p>
              {finding.probe ?? <span className="muted">No probe is written for this point.</span>}
            </p>
          </div>
          <div
            className={`${styles.margin} ${index === 0 ? styles.first : ''}`}
            aria-hidden="true"
          />
          <Beside finding={finding} first={index === 0} numbered={numbers.has(finding.criterion)} />
        </div>
      ))}
    </section>
  );
}

interface BesideProps {
  finding: FindingView;
  first: boolean;
  numbered: boolean;
}

/** A point that has words in the answer stands beside them already; here its number is enough. */
function Beside({ finding, first, numbered }: BesideProps) {
  const { numbers, select } = usePairing();
  return (
    <ol className={`${rows.points} ${first ? styles.afterHeading : ''}`}>
      {numbered ? (
        <li className={styles.reference}>
          <button type="button" className="link" onClick={() => select(finding.criterion)}>
            Point {numbers.get(finding.criterion)}
          </button>
          , {finding.title}
        </li>
      ) : (
        <PointItem finding={finding} note={finding.competency.name} />
      )}
    </ol>
  );
}
