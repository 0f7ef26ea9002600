import type { Scorecard } from '@/api/types';
import { range, score } from '@/shared/format';
import { Ticks } from '@/shared/ui';
import styles from './Competencies.module.css';

/** What each competency earned, with a tick for every point in it. */
export function Competencies({ card }: { card: Scorecard }) {
  return (
    <>
      {card.competencies.map((competency) => {
        const ticks = card.findings.filter((finding) =>
          competency.findings.includes(finding.criterion),
        );
        return (
          <div key={competency.id} className={styles.row}>
            <span>{competency.name}</span>
            <span className="muted">
              {range(competency.low, competency.high)} of {score(competency.of)}
            </span>
            <div className={styles.ticks}>
              <Ticks ticks={ticks} label={competency.name} />
            </div>
          </div>
        );
      })}
    </>
  );
}
