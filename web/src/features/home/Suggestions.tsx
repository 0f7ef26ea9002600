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
  /** No answer is open, so Enter starts the first. */
  first: boolean;
};

/** Questions worth the next quarter of an hour, each with its reason. */
export function Suggestions({ suggestions, onStart, starting, error, first }: SuggestionsProps) {
  if (suggestions.length === 0) return null;
  return (
    <Section title="Start">
      <ol className={styles.list}>
        {suggestions
          .slice(0, 4)
          .map(({ slug, title, minutes: length, difficulty, reason }, index) => (
            <li key={slug}>
              <button
                type="button"
                className={styles.start}
                disabled={starting !== null}
                onClick={() => onStart(slug)}
              >
                <span className={styles.title}>{title}</span>
                <span className={styles.key} aria-hidden="true">
                  <Kbd keys={first && index === 0 ? ['Enter', '1'] : String(index + 1)} />
                </span>
                <span className={styles.reason}>{reason}</span>
                <span className={styles.facts}>
                  {`${minutes(length)}, difficulty ${difficulty} of 10`}
                </span>
              </button>
            </li>
          ))}
      </ol>
      {error && <ErrorState what="The question did not start." error={error} />}
    </Section>
  );
}
