import type { Quality, QualityKind, Scorecard, StoryView } from '@/api/types';
import { BreadthRow } from './BreadthRow';
import { Delivery } from './Delivery';
import styles from './Qualities.module.css';
import { QualityRow } from './QualityRow';
import { Story } from './Story';

/** A story owes figures and an order; of the rest it shows what is there, and misses nothing. */
const ofStories: readonly QualityKind[] = ['quantities', 'structure'];

function belongs({ kind, count }: Quality, story: StoryView | null): boolean {
  return story === null || count > 0 || ofStories.includes(kind);
}

/** What the answer shows beside its points: counts, and the sentences that they count. */
export function Qualities({ card }: { card: Scorecard }) {
  const shown = card.qualities;
  if (!shown) return null;
  return (
    <section className={styles.section} aria-labelledby="qualities">
      <h2 id="qualities">Beside the points</h2>
      <p className={styles.lead}>
        What an interviewer listens for in any answer. Open a line to see its sentences in the
        answer. A count earns no weight; where the rating asks for one, the rule says so.
      </p>
      {shown.story && <Story story={shown.story} />}
      <ul className={styles.list}>
        <BreadthRow breadth={shown.breadth} level={card.level} />
        {shown.qualities
          .filter((quality) => belongs(quality, shown.story))
          .map((quality) => (
            <QualityRow key={quality.kind} quality={quality} />
          ))}
      </ul>
      {shown.delivery && <Delivery delivery={shown.delivery} />}
    </section>
  );
}
