import type { ReactNode } from 'react';
import { Icon } from '@/shared/ui';
import styles from './Prompt.module.css';

/** Closed until asked for, so that it helps only those who want help. */
export function Fold({
  title,
  note,
  children,
}: {
  title: string;
  note?: string;
  children: ReactNode;
}) {
  return (
    <details className={styles.fold}>
      <summary>
        <Icon name="chevron-down" size={12} />
        {title}
        {note && <span className={styles.note}>{note}</span>}
      </summary>
      {children}
    </details>
  );
}
