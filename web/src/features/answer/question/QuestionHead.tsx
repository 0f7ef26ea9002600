import type { QuestionDetail } from '@/api/types';
import { counted, kindNames, roundNames } from '@/shared/format';
import { Difficulty } from '@/shared/ui';
import styles from './QuestionPage.module.css';

export function QuestionHead({ question }: { question: QuestionDetail }) {
  const { title, kind, rounds, competencies, difficulty, minutes, points } = question;
  const said = [kindNames[kind], ...rounds.map((round) => roundNames[round])];
  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      <p>
        {said.join(' · ')} · {minutes} min · {counted(points, 'point')} · difficulty{' '}
        <Difficulty value={difficulty} />
      </p>
      <p>{competencies.map((competency) => competency.name).join(', ')}</p>
    </header>
  );
}
