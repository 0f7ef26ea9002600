import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { counted } from '@/shared/format';
import { Icon, Kbd, useOnceSettled } from '@/shared/ui';
import type { Entry } from './entry';
import styles from './Palette.module.css';
import { PaletteList } from './PaletteList';
import { useEntries } from './useEntries';

/** A combobox: focus stays in the field, arrows move through the list below it. */
export function PaletteBox({ onDone }: { onDone: () => void }) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const { entries, matched, settled } = useEntries(typed);
  const active = entries[Math.min(at, entries.length - 1)];

  // At once: the dialog's own focus comes a moment later, and letters typed until then are lost.
  useLayoutEffect(() => field.current?.focus(), []);

  function choose(entry: Entry | undefined) {
    if (!entry) return;
    onDone();
    entry.run();
  }

  const enter = useOnceSettled(settled, () => choose(active));

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (entries.length > 0) setAt((at + step + entries.length) % entries.length);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      enter.ask();
    }
  }

  return (
    <>
      <div className={styles.box}>
        <Icon name="search" />
        <input
          ref={field}
          data-autofocus
          className={styles.input}
          role="combobox"
          aria-label="Search or jump to"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={active && `${listId}-${active.id}`}
          autoComplete="off"
          spellCheck={false}
          placeholder="Question, page or command"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
            enter.forget();
          }}
          onKeyDown={onKeyDown}
        />
        <Kbd keys="Escape" />
      </div>
      <PaletteList id={listId} entries={entries} active={active} onChoose={choose} />
      <p className={styles.foot} role="status">
        {entries.length === 0
          ? 'Nothing matches. Fewer letters find more.'
          : matched !== null && `${counted(matched, 'question')} found`}
      </p>
    </>
  );
}
