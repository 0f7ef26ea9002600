import { useRef, useState } from 'react';
import styles from './Inspector.module.css';

export const nameFieldId = 'studio-name';

type NameFieldProps = {
  name: string;
  /** What others of its kind are called. */
  taken: readonly string[];
  /** Said where the name is taken. */
  why: string;
  onRename: (next: string) => void;
};

/** Taken on Enter or on leaving: every letter on the way would be a name of its own. */
export function NameField({ name, taken, why, onRename }: NameFieldProps) {
  const [draft, setDraft] = useState(name);
  const isTaken = draft !== name && taken.includes(draft);
  const isWrong = draft !== name && (isTaken || !/^[a-z][a-z0-9-]{0,62}$/.test(draft));
  const isDropped = useRef(false);
  const take = () => {
    if (draft === name || isDropped.current) return;
    if (isWrong) return setDraft(name);
    onRename(draft);
    keepFocus();
  };
  return (
    <div className={styles.row}>
      <label htmlFor={nameFieldId}>Name</label>
      <input
        id={nameFieldId}
        className={styles.wide}
        value={draft}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'studio-name-why' : undefined}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          if (event.key !== 'Escape') return;
          setDraft(name);
          event.preventDefault();
          isDropped.current = true;
          event.currentTarget.blur();
          isDropped.current = false;
        }}
      />
      {isWrong && (
        <p id="studio-name-why" className={`${styles.help} violated`} data-shown>
          {isTaken ? why : 'Small letters, digits and dashes, a letter first.'}
        </p>
      )}
    </div>
  );
}

/** What is called otherwise is drawn anew; whoever was in its fields stays in them. */
function keepFocus(): void {
  const before = document.activeElement;
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (before?.isConnected && before !== document.body) return;
      document.getElementById(nameFieldId)?.focus();
    }),
  );
}
