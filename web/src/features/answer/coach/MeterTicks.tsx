import type { CSSProperties } from 'react';
import { isFresh } from '../model/gutterMarks';
import type { MeterRow, MeterTick } from '../model/meter';
import styles from './Meter.module.css';

/** Ink, not green: that something was heard, never what. The words for it stand beside. */
export function MeterTicks({ row, now }: { row: Pick<MeterRow, 'ticks'>; now: number }) {
  return (
    <span className={styles.ticks} aria-hidden="true">
      {row.ticks.map((tick, index) => (
        <i
          // biome-ignore lint/suspicious/noArrayIndexKey: a tick has no name to tell it by, on purpose
          key={index}
          className={tickClass(tick, now)}
          style={{ '--w': tick.weight } as CSSProperties}
        />
      ))}
    </span>
  );
}

function tickClass(tick: MeterTick, now: number): string {
  const state =
    tick.state !== 'open' && isFresh(tick.roseAt, now) ? `${tick.state} fresh` : tick.state;
  return [...state.split(' ').map((name) => styles[name]), tick.must ? styles.must : ''].join(' ');
}
