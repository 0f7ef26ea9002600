import type { Rating as RatingId } from '@/api/types';
import { ratingNames, ratings } from '@/shared/format';
import styles from './Rating.module.css';

/** Ink on a four-step scale, and the word. A rating is never coloured. */
export function Rating({ rating, level }: { rating: RatingId; level: string }) {
  return (
    <>
      <p className={styles.rating}>
        {ratingNames[rating]} <small>at level {level}</small>
      </p>
      <ol className={styles.scale} aria-hidden="true">
        {ratings.map((step) => (
          <li key={step} data-current={step === rating || undefined}>
            {ratingNames[step]}
          </li>
        ))}
      </ol>
    </>
  );
}
