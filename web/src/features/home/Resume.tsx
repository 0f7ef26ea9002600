import type { Home } from '@/api/types';
import { addresses } from '@/shared/addresses';
import { ago, clock, counted, levelNames, modeNames } from '@/shared/format';
import { ButtonLink } from '@/shared/ui';
import styles from './Resume.module.css';

/** The answer that was left open, with the words it broke off at. */
export function Resume({ attempt, tail }: NonNullable<Home['resume']>) {
  return (
    <section className={styles.resume} aria-labelledby="home-resume">
      <p className="muted s12">
        {`Saved ${ago(attempt.savedAt)} · attempt ${attempt.number} · ${levelNames[attempt.level]} · ${modeNames[attempt.mode].toLowerCase()}`}
      </p>
      <h2 id="home-resume" className={styles.title}>
        {attempt.title}
      </h2>
      <p className="muted">
        {`${clock(attempt.activeSeconds)} of ${clock(attempt.targetSeconds)} · ${counted(attempt.words, 'word')}`}
      </p>
      <div className={styles.action}>
        <ButtonLink look="primary" keys="Enter" to={addresses.attempt(attempt.id)}>
          Resume
        </ButtonLink>
      </div>
      {tail.trim() && (
        <blockquote className={styles.tail}>
          {tail.trim()}
          <span className={styles.caret} aria-hidden="true" />
        </blockquote>
      )}
    </section>
  );
}
