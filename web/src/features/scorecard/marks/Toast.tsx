import { type RefObject, useEffect, useRef } from 'react';
import { Button } from '@/shared/ui';
import styles from './Marks.module.css';

/** How long a toast stays where nobody touches it. What it offers is in the list of marks as well. */
const staysFor = 12_000;

interface ToastProps {
  ref: RefObject<HTMLElement | null>;
  text: string;
  onUndo: () => void;
  onJudge: () => void;
  onClose: () => void;
}

/** Says that a sentence was marked, and takes it back at once. It stays while it is hovered or focused. */
export function Toast({ ref, text, onUndo, onJudge, onClose }: ToastProps) {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const timer = setInterval(() => {
      const toast = ref.current;
      const held = toast?.matches(':hover') || toast?.contains(document.activeElement);
      if (!held) close.current();
    }, staysFor);
    return () => clearInterval(timer);
  }, [ref]);
  return (
    <section ref={ref} className={styles.toast} aria-label="Marked">
      <p>{text}</p>
      <Button keys="u" onClick={onUndo}>
        Undo
      </Button>
      <Button look="primary" keys="a" onClick={onJudge}>
        Judge anew
      </Button>
    </section>
  );
}
