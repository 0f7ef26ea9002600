import type { Exchange } from '@/api/roundTypes';
import { clock } from '@/shared/format';
import { undecided } from '../state/useAsking';
import styles from './RoundScorecard.module.css';

/** The questions that were asked, and what was said. */
export function Asked({ exchanges }: { exchanges: readonly Exchange[] }) {
  if (exchanges.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="part-asked">
      <h2 id="part-asked">What was asked</h2>
      <ol className={styles.asked}>
        {exchanges.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a question may be asked twice; its place is its identity
          <li key={index}>
            <p>
              <span className="faint s12">{clock(one.atSeconds)}</span> {one.question}
            </p>
            <p className="muted">{one.answer ?? undecided}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
