import { type ComponentProps, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { nudged } from '../model/fields';

const typedMs = 300;

type QuantityInputProps = {
  common: Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'onBlur'>;
  value: string | undefined;
  /** What holds where nothing is written. */
  fallback: string | null;
  onSet: (value: string | null) => void;
};

/** A quantity with its unit. Arrows change it at once; what is typed counts a moment later, or on Enter. */
export function QuantityInput({ common, value, fallback, onSet }: QuantityInputProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Set while what was typed is thrown away: leaving the field would take it. */
  const isDropped = useRef(false);
  const latest = useRef(onSet);
  useEffect(() => {
    latest.current = onSet;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const shown = draft ?? value ?? '';

  const take = (text: string) => {
    clearTimeout(timer.current);
    const next = text.trim();
    latest.current(next === '' ? null : next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    common.onKeyDown?.(event);
    if (event.isPropagationStopped()) return;
    if (event.key === 'Enter') {
      take(shown);
      setDraft(null);
    }
    if (event.key === 'Escape') {
      clearTimeout(timer.current);
      setDraft(null);
      event.preventDefault();
      isDropped.current = true;
      (event.target as HTMLElement).blur();
      isDropped.current = false;
    }
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    const next = by === 0 ? null : nudged(shown || (fallback ?? ''), by, event.shiftKey);
    if (next === null) return;
    event.preventDefault();
    setDraft(next);
    take(next);
  };
  return (
    <input
      {...common}
      value={shown}
      placeholder={fallback ?? 'not set'}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => {
        const next = event.target.value;
        setDraft(next);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => take(next), typedMs);
      }}
      onBlur={() => {
        if (!isDropped.current && draft !== null && draft.trim() !== (value ?? '')) take(draft);
        setDraft(null);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
