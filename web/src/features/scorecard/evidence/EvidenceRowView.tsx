import { useRef } from 'react';
import type { FindingView } from '@/api/types';
import { passes } from '../model/filter';
import type { EvidenceRow } from '../model/rows';
import { AnswerText } from './AnswerText';
import styles from './EvidenceRow.module.css';
import { Margin } from './Margin';
import { PointItem } from './PointItem';
import { usePairing } from './pairing';
import { useRowLayout } from './useRowLayout';

interface EvidenceRowViewProps {
  row: EvidenceRow;
  findings: readonly FindingView[];
}

/** A paragraph, the margin, and the points found in it: cause on the left, judgement on the right. */
export function EvidenceRowView({ row, findings }: EvidenceRowViewProps) {
  const { filter, selected } = usePairing();
  const element = useRef<HTMLDivElement>(null);
  const points = row.points.filter(({ finding }) => passes(filter, finding));
  const layout = useRowLayout(element, `${filter} ${selected} ${row.range.from}`);
  return (
    <div ref={element} className={styles.row}>
      <div className={styles.text}>
        <AnswerText segments={row.segments} findings={findings} />
      </div>
      <Margin layout={layout} findings={findings} />
      <ol className={styles.points}>
        {points.map(({ finding }) => (
          <PointItem key={finding.criterion} finding={finding} />
        ))}
      </ol>
    </div>
  );
}
