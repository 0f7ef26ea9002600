import type { RoundScorecard } from '@/api/roundTypes';
import { levelNames, range, score } from '@/shared/format';
import { Competencies } from '@/shared/verdict/Competencies';
import { Rating } from '@/shared/verdict/Rating';
import { RuleTable } from '@/shared/verdict/RuleTable';
import { ScoreBarView } from '@/shared/verdict/ScoreBarView';
import { byPart, partNames } from '../model/findings';
import styles from './RoundScorecard.module.css';

/** The rating, and at once the rule that gave it. */
export function Verdict({ card }: { card: RoundScorecard }) {
  return (
    <>
      <section>
        <Rating rating={card.rating} level={levelNames[card.round.summary.level]} />
        <ScoreBarView score={card.score} bands={card.bands} />
        <p className="muted s12">{card.summary}</p>
      </section>
      <section>
        <RuleTable why={card.why} whyNot={card.whyNot} />
      </section>
      <section>
        <h2>Parts</h2>
        <table className={styles.shares}>
          <caption className="sr">What each part of the evidence earned</caption>
          <tbody>
            {byPart(card.findings).map(({ part, weight, earnedLow, earnedHigh }) => (
              <tr key={part}>
                <th scope="row">{partNames[part]}</th>
                <td className="num">
                  {range(earnedLow, earnedHigh)} of {score(weight)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>Competencies</h2>
        <Competencies competencies={card.competencies} findings={card.findings} />
      </section>
    </>
  );
}
