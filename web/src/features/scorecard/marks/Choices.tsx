import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './Marks.module.css';

interface Choice {
  readonly key: string;
  readonly content: ReactNode;
}

interface ChoicesProps {
  label: string;
  choices: readonly Choice[];
  /** Another key than Enter that chooses. */
  also?: string;
  /** Whether the list stands in place of what had the focus, and takes it over. In a window that opens, the window gives it the focus. */
  takesOver?: boolean;
  onChoose: (index: number) => void;
}

/** A list of which one is chosen: with the arrow keys and Enter, or by a click. */
export function Choices({ label, choices, also, takesOver, onChoose }: ChoicesProps) {
  const id = useId();
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const last = choices.length - 1;

  // Not before the window has noted where the focus was, or it could not give it back.
  useEffect(() => {
    if (takesOver) list.current?.focus();
  }, [takesOver]);

  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [id, active]);

  function onKeyDown(event: KeyboardEvent) {
    const moves: Record<string, number> = {
      ArrowDown: Math.min(last, active + 1),
      ArrowRight: Math.min(last, active + 1),
      ArrowUp: Math.max(0, active - 1),
      ArrowLeft: Math.max(0, active - 1),
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    if (to !== undefined) setActive(to);
    else if (event.key === 'Enter' || event.key === ' ' || event.key === also) onChoose(active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={list}
      role="listbox"
      aria-label={label}
      aria-activedescendant={`${id}-${active}`}
      tabIndex={0}
      data-autofocus
      className={styles.choices}
      onKeyDown={onKeyDown}
    >
      {choices.map(({ key, content }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys
        // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the list
        <div
          key={key}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={styles.choice}
          onClick={() => onChoose(index)}
        >
          {content}
        </div>
      ))}
    </div>
  );
}
