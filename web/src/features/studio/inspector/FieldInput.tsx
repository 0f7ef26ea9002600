import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type FieldRow, hintOf, nudged } from '../model/fields';
import styles from './Inspector.module.css';

type FieldInputProps = {
  id: string;
  row: FieldRow;
  readOnly: boolean;
  onSet: (path: string, value: string | null) => void;
};

const typedMs = 300;

/** One field. Arrows change a number at once; what is typed counts a moment later, or on Enter. */
export function FieldInput({ id, row, readOnly, onSet }: FieldInputProps) {
  const { path, label, field, value, depth } = row;
  const inputId = `field-${id}-${path.replaceAll('.', '-')}`;
  const helpId = `${inputId}-help`;
  const common = { id: inputId, 'data-field': '', 'aria-describedby': helpId, disabled: readOnly };
  const words = field.type.toLowerCase() === 'flag' ? ['true', 'false'] : (field.words ?? []);
  return (
    <div
      className={styles.row}
      data-depth={depth || undefined}
      data-set={value !== undefined || undefined}
    >
      <label htmlFor={inputId}>{label}</label>
      {words.length > 0 ? (
        <select
          {...common}
          className={styles.wide}
          value={value ?? ''}
          onChange={(event) => onSet(path, event.target.value === '' ? null : event.target.value)}
        >
          <option value="">{field.default ? `${field.default} (default)` : 'not set'}</option>
          {words.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </select>
      ) : (
        <TextInput
          common={common}
          value={value}
          fallback={field.default}
          onSet={(next) => onSet(path, next)}
        />
      )}
      <p id={helpId} className={styles.help}>
        {field.meaning}
        {field.default && ` Without it, ${field.default}.`} {hintOf(field)}
      </p>
    </div>
  );
}

type TextInputProps = {
  common: { id: string; 'data-field': string; 'aria-describedby': string; disabled: boolean };
  value: string | undefined;
  fallback: string | null;
  onSet: (value: string | null) => void;
};

function TextInput({ common, value, fallback, onSet }: TextInputProps) {
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
  const isLong = (value ?? fallback ?? '').length > 9;

  const take = (text: string) => {
    clearTimeout(timer.current);
    const next = text.trim();
    latest.current(next === '' ? null : next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
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
      className={isLong ? styles.wide : styles.short}
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
