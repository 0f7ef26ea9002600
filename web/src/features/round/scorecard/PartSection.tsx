import type { RoundScorecard } from '@/api/roundTypes';
import { range, score } from '@/shared/format';
import { type PartFindings, partNames } from '../model/findings';
import { FindingItem } from './FindingItem';
import styles from './RoundScorecard.module.css';

type PartSectionProps = { part: PartFindings; card: RoundScorecard };

/** All that was found in one part of the evidence. */
export function PartSection({ part, card }: PartSectionProps) {
  const name = partNames[part.part];
  return (
    <section className={styles.part} aria-labelledby={`part-${part.part}`}>
      <h2 id={`part-${part.part}`}>
        {name}{' '}
        <span>
          {range(part.earnedLow, part.earnedHigh)} of {score(part.weight)}
        </span>
      </h2>
      <ol>
        {part.findings.map((finding) => (
          <FindingItem key={finding.criterion} finding={finding} round={card.round.summary.id} />
        ))}
      </ol>
    </section>
  );
}
