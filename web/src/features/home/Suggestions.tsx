import type { ReactNode } from 'react';
import type { Suggestion } from '@/api/types';
import { minutes } from '@/shared/format';
import { ErrorState, Kbd } from '@/shared/ui';
import { Section } from './Section';
import styles from './Suggestions.module.css';

type SuggestionsProps = {
  suggestions: Suggestion[];
  onStart: (slug: string) => void;
  /** The one being started, if any. */
  starting: string | null;
  error: Error | null;
  title?: string;
  /** The number of the first, when others stand before it. */
  from?: number;
  /** Enter starts the first. */
  withEnter?: boolean;
  note?: ReactNode;
  /** One below the other, where there are few. */
  stacked?: boolean;
};

/** Questions worth the next quarter of an hour, each with its reason. */
export function Suggestions(props: SuggestionsProps) {
  const {
    suggestions,
    onStart,
    starting,
    error,
    title = 'Start',
    from = 1,
    withEnter,
    note,
    stacked,
  } = props;
  if (suggestions.length === 0) return null;
  return (
    <Section title={title} note={note}>
      <ol className={`${styles.list} ${stacked ? styles.stacked : ''}`}>
        {suggestions
          .slice(0, 4)
          .map(({ slug, title: question, minutes: length, difficulty, reason }, index) => {
            const facts = `${minutes(length)}, difficulty ${difficulty} of 10`;
            return (
              <li key={slug}>
                <button
                  type="button"
                  className={styles.start}
                  disabled={starting !== null}
                  onClick={() => onStart(slug)}
                >
                  <span className={styles.title}>{question}</span>
                  <span className={styles.key} aria-hidden="true">
                    <Kbd keys={withEnter && index === 0 ? ['Enter', '1'] : String(index + from)} />
                  </span>
                  {/* Before anything was judged there is no reason beyond the facts. */}
                  {reason !== facts && <span className={styles.reason}>{reason}</span>}
                  <span className={styles.facts}>{facts}</span>
                </button>
              </li>
            );
          })}
      </ol>
      {error && <ErrorState what="The question did not start." error={error} />}
    </Section>
  );
}
