import type { CompetencyScore, Tick } from '@/api/types';
import { range, score } from '@/shared/format';
import { Ticks } from '@/shared/ui';
import styles from './Competencies.module.css';

interface CompetenciesProps {
  competencies: readonly CompetencyScore[];
  findings: readonly (Tick & { criterion: string })[];
}

/** What each competency earned, with a tick for every point in it. */
export function Competencies({ competencies, findings }: CompetenciesProps) {
  return (
    <>
      {competencies.map((competency) => {
        const ticks = findings.filter((finding) => competency.findings.includes(finding.criterion));
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
