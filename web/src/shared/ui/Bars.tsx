import { useEffect, useState } from 'react';
import styles from './Bars.module.css';

/** True once the wait is long enough to be worth showing; before that the page stays as it is. */
function useLateEnough(delayMs = 200): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return late;
}

/** A grey bar where text will stand: same line height, so that nothing moves when it arrives. */
export function Bar({ width = '60%', line = 20 }: { width?: string; line?: number }) {
  const late = useLateEnough();
  return (
    <span className={styles.line} style={{ height: line }} aria-hidden="true">
      <i className={late ? styles.bar : ''} style={{ width }} />
    </span>
  );
}

const widths = ['72%', '58%', '81%', '64%', '49%', '76%', '61%', '69%'];

/** Rows of bars of uneven length, as text is. */
export function Bars({ rows, line = 32 }: { rows: number; line?: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity
        <Bar key={row} width={widths[row % widths.length]} line={line} />
      ))}
    </div>
  );
}
