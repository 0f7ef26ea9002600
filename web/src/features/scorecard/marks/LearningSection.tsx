import type { GradeView, MarkView, QuestionLearning, Scorecard } from '@/api/types';
import { counted, day } from '@/shared/format';
import { announce, Button, ErrorState } from '@/shared/ui';
import { AskModel } from '../assist/AskModel';
import { GradeForm } from './GradeForm';
import { Judgings } from './Judgings';
import styles from './Marks.module.css';
import { useStartMarking } from './marking';
import type { useTeaching } from './useMarks';

interface LearningSectionProps {
  card: Scorecard;
  learning: QuestionLearning | undefined;
  teaching: ReturnType<typeof useTeaching>;
  onJudge: () => void;
}

/** What was taught about this question, and how to take it back. */
export function LearningSection({ card, learning, teaching, onJudge }: LearningSectionProps) {
  const start = useStartMarking();
  const { unmark, grade, ungrade, judgeAnew } = teaching;
  const failed = unmark.error ?? grade.error ?? ungrade.error ?? judgeAnew.error;
  return (
    <section className={styles.section} aria-labelledby="learning">
      <h2 id="learning">Your marks and grades</h2>
      <p className="muted">
        Where the rubric does not hear what you say, tell it. Marks hold for this question from now
        on; nothing leaves this machine.
      </p>
      {failed && <ErrorState what="That was not done." safe={failed.message} error={failed} />}
      <div className={styles.columns}>
        <div>
          <h3>Marks</h3>
          {learning?.marks.length === 0 && <p className="faint">None yet.</p>}
          <ul className={styles.list}>
            {learning?.marks.map((mark) => (
              <MarkItem
                key={mark.id}
                mark={mark}
                onRemove={() =>
                  unmark.mutate(mark.id, { onSuccess: () => announce('Mark taken back') })
                }
              />
            ))}
          </ul>
          <p className={styles.actions}>
            <Button keys="m" disabled={!start} onClick={() => start?.(null)}>
              Mark a sentence
            </Button>
            <Button disabled={judgeAnew.isPending || !start} onClick={onJudge}>
              Judge anew
            </Button>
          </p>
          <AskModel id={card.attempt.id} />
          <Judgings card={card} />
        </div>
        <div>
          <h3>Grades</h3>
          <Expected learning={learning} />
          <ul className={styles.list}>
            {learning?.grades.map((given) => (
              <GradeItem
                key={given.id}
                given={given}
                onRemove={() =>
                  ungrade.mutate(given.id, { onSuccess: () => announce('Grade taken back') })
                }
              />
            ))}
          </ul>
          <GradeForm onGrade={(given) => grade.mutate(given)} />
        </div>
      </div>
    </section>
  );
}

function Expected({ learning }: { learning: QuestionLearning | undefined }) {
  if (!learning) return null;
  const { expected, grades, gradesNeeded } = learning;
  return expected ? (
    <p>
      Graded like <b>{Math.round(expected.grade)}</b> by you, from{' '}
      {counted(expected.grades, 'grade')} of other answers; the rubric alone says{' '}
      {Math.round(expected.score)}.
    </p>
  ) : (
    <p className="faint">
      {counted(grades.length, 'grade')}. From {gradesNeeded} grades of other answers on, this says
      how you would be expected to grade. The rating stays with the rubric.
    </p>
  );
}

function MarkItem({ mark, onRemove }: { mark: MarkView; onRemove: () => void }) {
  return (
    <li>
      <q>{mark.sentence}</q> <b>{mark.kind === 'makes' ? 'makes' : 'does not make'}</b>{' '}
      {mark.statement} <span className="faint">{day(mark.madeAt)}</span>
      {mark.fromEarlierRubric && <span className="faint">, under an earlier rubric</span>}
      {mark.resting && <p className="faint">Changes nothing now: {mark.resting}</p>}{' '}
      <button type="button" className="link" onClick={onRemove}>
        Take back<span className="sr"> the mark “{mark.sentence}”</span>
      </button>
    </li>
  );
}

function GradeItem({ given, onRemove }: { given: GradeView; onRemove: () => void }) {
  return (
    <li>
      <b>{given.grade}</b> by {given.by || 'you'}, the rubric says {given.score}{' '}
      <span className="faint">
        {day(given.gradedAt)}, {counted(given.words, 'word')}
      </span>
      {given.note && <p className="muted">{given.note}</p>}{' '}
      <button type="button" className="link" onClick={onRemove}>
        Take back<span className="sr"> the grade {given.grade}</span>
      </button>
    </li>
  );
}
