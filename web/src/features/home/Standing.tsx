import type { CSSProperties } from 'react';
import type { CompetencyStanding } from '@/api/types';
import { count, range } from '@/shared/format';
import { OutcomeIcon } from '@/shared/ui';
import { Section } from './Section';
import styles from './Standing.module.css';

/** Below this many findings a range says more about luck than about the candidate. */
const enoughFindings = 5;

/** Ranges, never points: unknown findings are counted both ways. */
export function Standing({ competencies }: { competencies: CompetencyStanding[] }) {
  if (competencies.length === 0) return null;
  return (
    <Section
      title="Competencies"
      note="share of the weight earned, over the latest attempt at each question"
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th>
              <span className="sr">Competency</span>
            </th>
            <th className={styles.scale}>
              <span>0</span>
              <span>50</span>
              <span>100 %</span>
            </th>
            <th>
              <span className="sr">Range in per cent</span>
            </th>
            <th className={styles.findings}>Findings</th>
          </tr>
        </thead>
        <tbody>
          {competencies.map((standing) => (
            <Row key={standing.id} {...standing} />
          ))}
        </tbody>
      </table>
      <p className={styles.foot}>
        A bar runs from counting every unknown finding as missed to counting it as met. Dashed:
        fewer than {enoughFindings} findings.
      </p>
    </Section>
  );
}

function Row({ name, low, high, findings, attempts }: CompetencyStanding) {
  const enough = findings >= enoughFindings;
  const bar = { '--low': low, '--high': high } as CSSProperties;
  return (
    <tr>
      <td className={styles.name}>{name}</td>
      <td className={styles.graph}>
        <i className={enough ? styles.bar : styles.thin} style={bar} aria-hidden="true" />
      </td>
      <td className={`${styles.reading} figures`}>
        {enough ? (
          `${range(low, high)} %`
        ) : (
          <>
            <OutcomeIcon outcome="unknown" /> too little evidence
          </>
        )}
      </td>
      <td className={`${styles.findings} num`}>
        {count(findings)}
        <span className="sr"> in {count(attempts)} attempts</span>
      </td>
    </tr>
  );
}
