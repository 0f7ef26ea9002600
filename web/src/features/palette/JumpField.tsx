import { lazy, Suspense, useState } from 'react';
import { useKeys } from '@/shared/keys';
import { Icon, Kbd } from '@/shared/ui';
import styles from './JumpField.module.css';

const Palette = lazy(() => import('./Palette'));

/** Opens the palette; its code comes when it is first asked for. */
export function JumpField() {
  const [opened, setOpened] = useState(false);
  const [wanted, setWanted] = useState(false);

  function open() {
    setWanted(true);
    setOpened(true);
  }

  useKeys('Everywhere', [
    { keys: 'Mod+k', label: 'search or jump', run: open, whileTyping: true, order: -10 },
  ]);

  return (
    <>
      <button
        type="button"
        className={styles.field}
        aria-label="Search or jump to"
        aria-haspopup="dialog"
        onClick={open}
        onPointerEnter={() => setWanted(true)}
      >
        <Icon name="search" />
        <span className={styles.words}>Search or jump to</span>
        <Kbd keys="Mod+k" />
      </button>
      {wanted && (
        <Suspense>
          <Palette opened={opened} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
