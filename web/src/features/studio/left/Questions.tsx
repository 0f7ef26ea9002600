import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { clarify } from '@/api/studio';
import { counted } from '@/shared/format';
import { announce, Button, ErrorState } from '@/shared/ui';
import { useStudioContext } from '../state/StudioContext';
import styles from './LeftPane.module.css';

const undecided = 'I have not decided. Assume something, and say what you assume.';

/** What one asks before one draws. The interviewer answers what was thought of, and nothing else. */
export function Questions() {
  const { scenario } = useStudioContext();
  const [question, setQuestion] = useState('');
  const [asked, setAsked] = useState<{ id: number; question: string; answer: string }[]>([]);
  const ask = useMutation({
    mutationFn: (text: string) => clarify(scenario.slug, text),
    onSuccess: ({ answer }, text) => {
      setAsked((before) => [
        { id: before.length, question: text, answer: answer ?? undecided },
        ...before,
      ]);
      setQuestion('');
      announce(answer ?? undecided);
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (question.trim() !== '') ask.mutate(question.trim());
  };
  return (
    <div className={styles.text}>
      <form className={styles.form} onSubmit={onSubmit}>
        <label htmlFor="studio-question">
          Ask the interviewer. {counted(scenario.clarificationCount, 'question')} have an answer.
        </label>
        <input
          id="studio-question"
          className={styles.field}
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
          autoComplete="off"
        />
        <div>
          <Button type="submit" disabled={ask.isPending} keys="Enter">
            Ask
          </Button>
        </div>
      </form>
      {ask.error && <ErrorState what="The question was not answered." error={ask.error} />}
      <ol className={styles.answers}>
        {asked.map((one) => (
          <li key={one.id}>
            <p className="muted">{one.question}</p>
            <p className="w5">{one.answer}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
