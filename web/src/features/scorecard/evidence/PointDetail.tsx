import type { FindingView } from '@/api/types';
import { counted } from '@/shared/format';
import { MarkNote } from '../marks/MarkNote';
import { missingText } from '../model/reasons';
import { ExplanationTree } from './ExplanationTree';
import { Line } from './Line';
import { MatchLines, NearestLine } from './MatchLines';
import styles from './PointDetail.module.css';

export function PointDetail({ finding }: { finding: FindingView }) {
  const { found, matches, nearest, rule, competency, explanation, evidence } = finding;
  const missing = nearest ? '' : missingText(finding);
  return (
    <div className={styles.detail}>
      <dl>
        <MatchLines matches={matches} />
        {matches.length === 0 && found.length > 0 && <Line name="Found">{found.join(', ')}</Line>}
        {nearest && <NearestLine nearest={nearest} />}
        {missing && <Line name="Missing">{missing}</Line>}
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
