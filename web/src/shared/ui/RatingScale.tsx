import type { Rating } from '@/api/types';
import { ratingNames, ratings } from '@/shared/format';
import styles from './RatingScale.module.css';

/** Four steps in ink and the word. A rating is never coloured. */
export function RatingScale({ rating }: { rating: Rating }) {
  return (
    <span className={styles.rating}>
      <span className={styles.scale} aria-hidden="true">
        {ratings.map((step) => (
          <i key={step} className={step === rating ? styles.on : ''} />
        ))}
      </span>
      {ratingNames[rating]}
    </span>
  );
}
