import type { ReactNode } from 'react';
import styles from './ShownText.module.css';

export type WayBack = {
  id: string;
  /** What stands on it. */
  text: string;
  /** Where it leads, in words. */
  label: string;
  onBack: () => void;
};

type ShownTextProps = {
  /** Where it begins: ways back to what is shown of it. */
  begins: readonly WayBack[];
  children: ReactNode;
};

/** A piece of the answer that is brought out because something else on the page speaks of it. */
export function ShownText({ begins, children }: ShownTextProps) {
  return (
    <span className={styles.shown}>
      {begins.map(({ id, text, label, onBack }) => (
        <button
          key={id}
          id={id}
          type="button"
          className={styles.back}
          aria-label={label}
          onClick={onBack}
        >
          {text}
        </button>
      ))}
      {children}
    </span>
  );
}
