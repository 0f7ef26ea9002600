import { useRef } from 'react';
import type { QuestionLearning, Scorecard } from '@/api/types';
import { announce, Button, ErrorState } from '@/shared/ui';
import { AskModel } from '../assist/AskModel';
import { Expected } from './Expected';
import { GradeForm } from './GradeForm';
import { GradeList } from './GradeList';
import { Judgings } from './Judgings';
import { MarkList } from './MarkList';
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
  const marks = useRef<HTMLHeadingElement>(null);
  const grades = useRef<HTMLHeadingElement>(null);
  const { unmark, grade, ungrade, judgeAnew } = teaching;
  const failed = unmark.error ?? grade.error ?? ungrade.error ?? judgeAnew.error;
  // What is taken back takes its button with it. The heading keeps the place, and a second Enter takes nothing else back.
  const takenBack = (heading: HTMLHeadingElement | null, words: string) => ({
    onSuccess: () => {
      heading?.focus({ preventScroll: true });
      announce(words);
    },
  });
  return (
    <section className={styles.section} aria-labelledby="learning">
      <h2 id="learning">Your marks and grades</h2>
      <p className="muted">
        Where the rubric does not hear what you say, tell it. Marks hold for this question from now
        on. Marks and grades stay on this machine.
      </p>
      {failed && (
        <ErrorState
          what="That was not done."
          safe="Your marks and grades are as they were."
          error={failed}
        />
      )}
      <div className={styles.columns}>
        <div>
          <h3 ref={marks} tabIndex={-1}>
            Marks
          </h3>
          <MarkList
            marks={learning?.marks}
            onRemove={({ id }) => unmark.mutate(id, takenBack(marks.current, 'Mark taken back'))}
          />
          <p className={styles.actions}>
            <Button keys="m" disabled={!start} onClick={() => start?.(null)}>
              Mark a sentence
            </Button>
            <Button keys="a" disabled={!start} onClick={onJudge}>
              Judge anew
            </Button>
          </p>
          <AskModel id={card.attempt.id} />
          <Judgings card={card} />
        </div>
        <div>
          <h3 ref={grades} tabIndex={-1}>
            Grades
          </h3>
          <Expected learning={learning} />
          <GradeList
            grades={learning?.grades}
            onRemove={({ id }) => ungrade.mutate(id, takenBack(grades.current, 'Grade taken back'))}
          />
          <GradeForm
            onGrade={(given) =>
              grade.mutate(given, { onSuccess: () => announce(`Grade ${given.grade} kept`) })
            }
          />
        </div>
      </div>
    </section>
  );
}
