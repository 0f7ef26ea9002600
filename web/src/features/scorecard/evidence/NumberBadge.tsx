import type { Outcome } from '@/api/types';
import styles from './NumberBadge.module.css';

interface NumberBadgeProps {
  number: number | undefined;
  outcome: Outcome;
  lit?: boolean;
}

/** The same number stands by the words and by the point. */
export function NumberBadge({ number, outcome, lit = false }: NumberBadgeProps) {
  if (number === undefined) return <span />;
  return <b className={`${styles.badge} ${outcome} ${lit ? styles.lit : ''}`}>{number}</b>;
}
