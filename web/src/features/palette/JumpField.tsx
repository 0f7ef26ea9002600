import { useEffect, useState } from 'react';
import { useKeys } from '@/shared/keys';
import { Icon, Kbd, useLater } from '@/shared/ui';
import styles from './JumpField.module.css';

const load = () => import('./Palette');

// Long enough for the first view to settle, too short for anyone to have gone for the keys.
const preloadAfterMs = 1_500;

/** Opens the palette; its code comes once the first view has settled. */
export function JumpField() {
  const [opened, setOpened] = useState(false);
  const [Palette, fetchPalette] = useLater(load);

  useEffect(() => {
    const timer = setTimeout(fetchPalette, preloadAfterMs);
    return () => clearTimeout(timer);
  }, [fetchPalette]);

  function open() {
    fetchPalette();
    setOpened(true);
  }

  useKeys('Everywhere', [
    // The field above shows its key already.
    { keys: 'Mod+k', label: 'search or jump', listed: 'sheet', run: open, whileTyping: true },
  ]);

  return (
    <>
      <button
        type="button"
        className={styles.field}
        aria-label="Search or jump to"
        aria-haspopup="dialog"
        onClick={open}
      >
        <Icon name="search" />
        <span className={styles.words}>Search or jump to</span>
        <Kbd keys="Mod+k" />
      </button>
      {Palette && <Palette opened={opened} onClose={() => setOpened(false)} />}
    </>
  );
}
