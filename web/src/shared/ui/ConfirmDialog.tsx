import type { ReactNode } from 'react';
import { Button } from './Button';
import styles from './ConfirmDialog.module.css';
import { Dialog } from './Dialog';

type ConfirmDialogProps = {
  opened: boolean;
  /** The question: `Delete attempt 2 at Charge once under retries?` */
  title: string;
  /** What happens, and what cannot be taken back. */
  children: ReactNode;
  /** The verb that does it, never `OK`. */
  confirm: string;
  /** The way out, when `Keep` does not say it. */
  keep?: string;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before something that cannot be undone. Focus starts on the way out. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, children, confirm, keep = 'Keep', onConfirm, onClose } = props;
  return (
    <Dialog opened={opened} onClose={onClose} title={title} closeButton={false} size={460}>
      <div className="muted">{children}</div>
      <div className={styles.actions}>
        <Button data-autofocus onClick={onClose}>
          {keep}
        </Button>
        <Button look="primary" onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}
