import type { ReactNode } from 'react';
import styles from './SettingsPage.module.css';

type RowProps = { name: string; hint?: ReactNode; children: ReactNode };

/** What it is on the left, the control and what it does on the right. */
export function Row({ name, hint, children }: RowProps) {
  return (
    <div className={styles.row}>
      <h3>{name}</h3>
      <div>
        {children}
        {hint && <p className={styles.hint}>{hint}</p>}
      </div>
    </div>
  );
}
