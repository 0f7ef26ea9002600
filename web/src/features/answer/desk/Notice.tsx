import type { ReactNode } from 'react';
import { Button } from '@/shared/ui';
import styles from '../draft/Notices.module.css';

interface NoticeProps {
  children: ReactNode;
  action?: string;
  keys?: string;
  onAction?: () => void;
}

/** A sentence above the text, and at most one thing to do about it. */
export function Notice({ children, action, keys, onAction }: NoticeProps) {
  return (
    <div className={styles.notice} role="status">
      <p>{children}</p>
      {action && (
        <Button keys={keys} onClick={onAction}>
          {action}
        </Button>
      )}
    </div>
  );
}
