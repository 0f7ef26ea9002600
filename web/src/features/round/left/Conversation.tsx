import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { clock } from '@/shared/format';
import { Button, ErrorState } from '@/shared/ui';
import { useRound } from '../state/RoundContext';
import { undecided } from '../state/useAsking';
import { questionId } from './places';
import styles from './RoundLeft.module.css';

type ConversationProps = { brief: ReactNode; isShown: boolean };

/** What the interviewer has said, what was asked, and room to ask more. */
export function Conversation({ brief, isShown }: ConversationProps) {
  const { exchanges, ask, isPending, error } = useRound().asking;
  const [question, setQuestion] = useState('');
  const end = useRef<HTMLLIElement>(null);
  const count = exchanges.length;
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current && isShown) end.current?.scrollIntoView({ block: 'nearest' });
    before.current = count;
  }, [count, isShown]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const text = question.trim();
    if (text !== '' && !isPending) ask(text, () => setQuestion(''));
  };
  return (
    <div className={styles.conversation}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard has to reach that */}
      <section className={styles.said} aria-label="What was said" tabIndex={0}>
        {brief}
        {count > 0 && <h2 className={styles.sub}>Questions</h2>}
        <ol className={styles.exchanges}>
          {exchanges.map((one, index) => (
            <li
              key={`${one.atSeconds} ${one.question}`}
              ref={index === count - 1 ? end : undefined}
            >
              <p className="muted">
                <span className="sr">You asked: </span>
                {one.question} <span className="faint s11">{clock(one.atSeconds)}</span>
              </p>
              <p className={one.answer === null ? '' : 'w5'}>{one.answer ?? undecided}</p>
            </li>
          ))}
        </ol>
      </section>
      <form className={styles.ask} onSubmit={onSubmit}>
        <label className="sr" htmlFor={questionId}>
          Ask the interviewer
        </label>
        <input
          id={questionId}
          className={styles.field}
          value={question}
          placeholder="Ask the interviewer"
          maxLength={500}
          autoComplete="off"
          onChange={(event) => setQuestion(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
        <Button type="submit" disabled={isPending} keys="Enter">
          Ask
        </Button>
        {error && (
          <ErrorState
            what="It was not asked."
            safe="Your question still stands here."
            error={error}
          />
        )}
      </form>
    </div>
  );
}
