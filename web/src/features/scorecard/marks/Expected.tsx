import type { QuestionLearning } from '@/api/types';
import { counted } from '@/shared/format';

/** How a person would be expected to grade this answer, from how they graded others. */
export function Expected({ learning }: { learning: QuestionLearning | undefined }) {
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
