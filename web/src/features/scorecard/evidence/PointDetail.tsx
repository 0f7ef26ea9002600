import type { ReactNode } from 'react';
import type { FindingView } from '@/api/types';
import { counted } from '@/shared/format';
import { MarkNote } from '../marks/MarkNote';
import { ExplanationTree } from './ExplanationTree';
import styles from './PointDetail.module.css';

export function PointDetail({ finding }: { finding: FindingView }) {
  const { found, missing, rule, competency, explanation, evidence } = finding;
  return (
    <div className={styles.detail}>
      <dl>
        {found.length > 0 && <Line name="Found">{found.join(', ')}</Line>}
        {missing.length > 0 && <Line name="Missing">{missing.join(', ')}</Line>}
        {finding.proposedBy && (
          <Line name="Proposed">Proposed by {finding.proposedBy}, scored by the rubric</Line>
        )}
        {rule && <Line name="Rule">{rule}</Line>}
        <Line name="Part of">{competency.name}</Line>
      </dl>
      <MarkNote finding={finding} />
      <details className={styles.why}>
        <summary>
          How it was judged
          {evidence.length > 1 && (
            <span className="faint"> from {counted(evidence.length, 'place')}</span>
          )}
        </summary>
        <ExplanationTree nodes={[explanation]} />
      </details>
    </div>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
