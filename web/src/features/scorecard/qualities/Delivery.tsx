import type { Delivery as Told } from '@/api/types';
import { counted } from '@/shared/format';
import { DeliveryRow } from './DeliveryRow';
import { clock } from './moments';
import styles from './Qualities.module.css';

/** How a spoken answer was delivered: counts with their sentences, and no score. */
export function Delivery({ delivery }: { delivery: Told }) {
  const { seconds, words, wordsPerMinute, drifts, pauses, fillers, hedges } = delivery;
  return (
    <section className={styles.delivery} aria-labelledby="delivery">
      <h2 id="delivery">Delivery</h2>
      <p className={styles.lead}>
        Counts from the times of the transcript: {counted(words, 'word')} in {clock(seconds)}. They
        earn nothing and cost nothing.
      </p>
      <ul className={styles.list}>
        <li className={styles.row}>
          <h3>Pace</h3>
          <span className={styles.count}>{wordsPerMinute}</span>
          <div className={styles.what}>
            <p className={styles.teach}>
              Words a minute. From 120 to 170 is quiet ground
              {drifts.length === 0 ? ', and no stretch of 45 s left it.' : '.'}
            </p>
            {drifts.map(({ from, to, wordsPerMinute: pace }) => (
              <p key={from}>
                {clock(from)} to {clock(to)}: {pace} words a minute
              </p>
            ))}
          </div>
        </li>
        <DeliveryRow name="Pauses" note="Silences of 2 s and more." moments={pauses} />
        {fillers ? (
          <DeliveryRow
            name="Fillers"
            note={`${fillers.perMinute} a minute; “like”, “so” and their kind count half.`}
            moments={fillers.moments}
          />
        ) : (
          <li className={styles.row}>
            <h3>Fillers</h3>
            <span className={styles.count}>?</span>
            <div className={styles.what}>
              <p className={styles.teach}>Not counted: dictation leaves them out.</p>
            </div>
          </li>
        )}
        <DeliveryRow
          name="Hedges"
          note="“I think”, “maybe”: words that take back a little of what is said."
          moments={hedges}
        />
      </ul>
    </section>
  );
}
