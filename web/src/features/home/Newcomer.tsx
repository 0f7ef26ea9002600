import { Link } from 'react-router';
import type { Home } from '@/api/types';
import { addresses } from '@/shared/addresses';
import { count, counted, minutes } from '@/shared/format';
import { Button, EmptyState, ErrorState } from '@/shared/ui';
import page from './HomePage.module.css';
import styles from './Newcomer.module.css';
import { Section } from './Section';
import { Suggestions } from './Suggestions';
import { useHomeKeys } from './useHomeKeys';

/** Before the first answer: one sentence and one action; beside it, how answers are judged and other ways in. */
export function Newcomer({ home }: { home: Home }) {
  const start = useHomeKeys(home);
  const [first, ...others] = home.suggestions;
  return (
    <div className={page.columns}>
      <div className={page.column}>
        <section className={styles.first} aria-labelledby="first">
          <h2 id="first" className={styles.title}>
            {first ? first.title : 'The bank is empty.'}
          </h2>
          {first ? (
            <EmptyState
              action={
                <Button
                  look="primary"
                  keys="Enter"
                  disabled={start.slug !== null}
                  onClick={() => start.run(first.slug)}
                >
                  Start this question
                </Button>
              }
            >
              Answer it in your own words, about {minutes(first.minutes)}; every verdict on the
              scorecard quotes the sentence that caused it.
            </EmptyState>
          ) : (
            <p className="muted">
              Put question files into the content folder and start the server again.
            </p>
          )}
          {start.error && <ErrorState what="The question did not start." error={start.error} />}
        </section>
        <Judging points={home.points} questions={home.questions} />
      </div>
      <div className={page.column}>
        <Suggestions
          title="Or one of these"
          from={2}
          stacked
          suggestions={others}
          onStart={start.run}
          starting={start.slug}
          error={null}
          note={
            <Link className="link" to={addresses.questions}>
              All {count(home.questions)}
            </Link>
          }
        />
      </div>
    </div>
  );
}

function Judging({ points, questions }: { points: number; questions: number }) {
  if (questions === 0) return null;
  return (
    <Section title="How an answer is judged">
      <ol className={styles.steps}>
        <li>
          Each question has points that an interviewer listens for,{' '}
          {counted(Math.round(points / questions), 'point')} as a rule, and some of them are
          must-haves.
        </li>
        <li>
          A point counts only with the words that make it. The scorecard shows both, side by side.
        </li>
        <li>
          What you did not say is named, with the question an interviewer would ask about it next.
        </li>
        <li>The rating follows from written rules, and the rule that gave it is shown.</li>
      </ol>
    </Section>
  );
}
