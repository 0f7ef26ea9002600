import type { Quality } from '@/api/types';
import { mentionId } from './marks';
import styles from './Qualities.module.css';
import { aspectNames } from './words';

/** The sentences of a quality; each leads to its place in the answer. */
export function MentionList({ quality }: { quality: Quality }) {
  return (
    <ol className={styles.mentions}>
      {quality.mentions.map((mention, index) => (
        <li key={`${mention.start} ${mention.aspect}`}>
          <button
            type="button"
            className={styles.number}
            aria-label={`Go to sentence ${index + 1} in the answer`}
            onClick={() => goTo(mentionId(index))}
          >
            {index + 1}
          </button>
          <p>
            “<Cued quote={mention.quote} cue={mention.cue} />”{' '}
            <span className={styles.note}>
              {mention.shown ? aspectNames[mention.aspect] : 'only named'}
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The sentence with the words by which it was recognised set off. */
function Cued({ quote, cue }: { quote: string; cue: string }) {
  const at = cue === quote ? -1 : quote.indexOf(cue);
  if (at < 0) return quote;
  return (
    <>
      {quote.slice(0, at)}
      <b>{cue}</b>
      {quote.slice(at + cue.length)}
    </>
  );
}

function goTo(id: string): void {
  const mark = document.getElementById(id);
  mark?.scrollIntoView({ block: 'center' });
  mark?.focus({ preventScroll: true });
}
