import type { CSSProperties } from 'react';
import type { Outcome, Tick } from '@/api/types';
import { outcomeNames } from '@/shared/format';
import styles from './Ticks.module.css';

type TicksProps = {
  ticks: readonly Tick[];
  /** `dense` for table rows, where a tick is 10 px high. */
  dense?: boolean;
  /** What they are, for a screen reader; the counts follow. */
  label?: string;
};

/** Weighted ticks: width is weight, fill is finding, a bar above marks a must-have. */
export function Ticks({ ticks, dense = false, label = 'Findings' }: TicksProps) {
  return (
    <span
      className={`${styles.ticks} ${dense ? styles.dense : ''}`}
      role="img"
      aria-label={`${label}: ${inWords(ticks)}`}
    >
      {ticks.map((tick, index) => (
        <i
          // biome-ignore lint/suspicious/noArrayIndexKey: ticks have no identity but their place
          key={index}
          className={`${styles[tick.outcome]} ${tick.outcome} ${tick.must ? styles.must : ''}`}
          style={{ '--w': tick.weight } as CSSProperties}
        />
      ))}
    </span>
  );
}

const order: readonly Outcome[] = ['met', 'partly', 'violated', 'not-observed', 'unknown'];

/** `7 met, 2 partly, 1 violated`; an outcome that did not occur is not named. */
export function inWords(ticks: readonly Tick[]): string {
  const said = order.flatMap((outcome) => {
    const count = ticks.filter((tick) => tick.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${outcomeNames[outcome].toLowerCase()}`];
  });
  return said.length === 0 ? 'none' : said.join(', ');
}
