import { useState } from 'react';
import { useStudioContext } from '../state/StudioContext';
import styles from './Inspector.module.css';

export const nameFieldId = 'studio-name';

/** Taken on Enter or on leaving: every letter on the way would be a name of its own. */
export function NameField({ name }: { name: string }) {
  const { rename, graph } = useStudioContext();
  const [draft, setDraft] = useState(name);
  const taken = draft !== name && graph.components.some((one) => one.name === draft);
  const isWrong = draft !== name && (taken || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(draft));
  const take = () => {
    if (draft === name) return;
    if (isWrong) setDraft(name);
    else rename(name, draft);
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
          if (event.key === 'Escape') setDraft(name);
        }}
      />
      {isWrong && (
        <p id="studio-name-why" className={`${styles.help} violated`} data-shown>
          {taken ? 'Another component has this name.' : 'Small letters, digits and dashes.'}
        </p>
      )}
    </div>
  );
}
