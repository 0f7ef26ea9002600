import type { Ref } from 'react';
import type { Scorecard } from '@/api/types';
import { counted, day, levelNames } from '@/shared/format';
import { Competencies } from '@/shared/verdict/Competencies';
import { Rating } from '@/shared/verdict/Rating';
import { RuleTable } from '@/shared/verdict/RuleTable';
import { ScoreBarView } from '@/shared/verdict/ScoreBarView';
import { Fold } from './Fold';
import { Since } from './Since';
import styles from './Verdict.module.css';

interface VerdictProps {
  card: Scorecard;
  compareRef: Ref<HTMLSelectElement>;
}

/** The rating, and at once the rule that gave it. */
export function Verdict({ card, compareRef }: VerdictProps) {
  const { attempt, question, hints } = card;
  return (
    <div className={styles.verdict}>
      <p className={styles.mobileTitle} aria-hidden="true">
        {question.name} · attempt {attempt.number}
        {attempt.submittedAt && ` · ${day(attempt.submittedAt)}`}
      </p>
      <section>
        <Rating rating={card.rating} level={levelNames[card.level]} />
        <ScoreBarView score={card.score} bands={card.bands} />
        <p className={styles.summary}>{card.summary}</p>
        {attempt.mode === 'coached' && (
          <p className={styles.coached}>
            Coached, {hints.length === 0 ? 'no hints' : counted(hints.length, 'hint')}
          </p>
        )}
      </section>
      <section>
        <RuleTable why={card.why} whyNot={card.whyNot} />
      </section>
      <section>
        <Fold title="Competencies">
          <Competencies competencies={card.competencies} findings={card.findings} />
        </Fold>
      </section>
      {card.otherAttempts.length > 0 && (
        <section>
          <Since card={card} selectRef={compareRef} />
        </section>
      )}
    </div>
  );
}
