import type { Home } from '@/api/types';
import { minutes } from '@/shared/format';
import { Button, EmptyState, ErrorState } from '@/shared/ui';
import styles from './Newcomer.module.css';
import { Suggestions } from './Suggestions';
import { useHomeKeys } from './useHomeKeys';

/** Before the first answer: one sentence, one action, and a few other ways in. */
export function Newcomer({ home }: { home: Home }) {
  const start = useHomeKeys(home);
  const [first, ...others] = home.suggestions;
  return (
    <div className={styles.newcomer}>
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
      {others.length > 0 && (
        <Suggestions
          title="Or one of these"
          from={2}
          suggestions={others}
          onStart={start.run}
          starting={start.slug}
          error={null}
        />
      )}
    </div>
  );
}
