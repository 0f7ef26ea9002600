import { type ReactNode, useState } from 'react';
import styles from './Verdict.module.css';

/** On a phone the evidence comes before these, so they start closed there. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(() => !matchMedia('(max-width: 760px)').matches);
  return (
    <details
      className={styles.fold}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  );
}
