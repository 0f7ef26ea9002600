import type { ReactNode } from 'react';
import type { Outcome } from '@/api/types';
import { outcomeNames } from '@/shared/format';
import styles from './Outcome.module.css';

const shapes: Record<Outcome, ReactNode> = {
  met: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path className={styles.cut} d="M4.8 8.2l2.2 2.2 4.2-4.6" strokeWidth="1.8" />
    </>
  ),
  partly: (
    <>
      <circle className={styles.ring} cx="8" cy="8" r="6.2" strokeWidth="1.6" />
      <path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" fill="currentColor" />
    </>
  ),
  'not-observed': <circle className={styles.ring} cx="8" cy="8" r="6.2" strokeWidth="1.6" />,
  violated: (
    <>
      <path d="M8 .4L15.6 8 8 15.6.4 8z" fill="currentColor" />
      <path className={styles.cut} d="M5.8 5.8l4.4 4.4m0-4.4l-4.4 4.4" strokeWidth="1.7" />
    </>
  ),
  unknown: (
    <>
      <circle
        className={styles.ring}
        cx="8"
        cy="8"
        r="6.4"
        strokeWidth="1.5"
        strokeDasharray="2.6 2.1"
      />
      <path
        className={styles.ring}
        d="M6.2 6.6c0-1.1.8-1.8 1.9-1.8s1.8.7 1.8 1.6c0 1.3-1.8 1.3-1.8 2.6"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
      <circle cx="8.05" cy="11.2" r=".95" fill="currentColor" />
    </>
  ),
};

type OutcomeIconProps = {
  outcome: Outcome;
  size?: number;
  /** Say the word to a screen reader; for where no word stands in sight beside it. */
  spoken?: boolean;
};

export function OutcomeIcon({ outcome, size = 14, spoken = false }: OutcomeIconProps) {
  return (
    <>
      <svg
        className={`${styles.icon} ${outcome}`}
        viewBox="0 0 16 16"
        width={size}
        height={size}
        aria-hidden="true"
        focusable="false"
      >
        {shapes[outcome]}
      </svg>
      {spoken && <span className="sr">{outcomeNames[outcome]}</span>}
    </>
  );
}

/** Icon and word together; `quiet` keeps the word in the text's own colour. */
export function OutcomeWord({ outcome, quiet = false }: { outcome: Outcome; quiet?: boolean }) {
  return (
    <span className={`${styles.word} ${quiet ? styles.quiet : ''} ${outcome}`}>
      <OutcomeIcon outcome={outcome} size={quiet ? 12 : 14} />
      {outcomeNames[outcome]}
    </span>
  );
}

export function OutcomeLegend({ outcomes }: { outcomes: readonly Outcome[] }) {
  return (
    <span className={styles.legend}>
      {outcomes.map((outcome) => (
        <OutcomeWord key={outcome} outcome={outcome} quiet />
      ))}
    </span>
  );
}
