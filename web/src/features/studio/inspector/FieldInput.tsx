import { type FieldRow, hintOf } from '../model/fields';
import styles from './Inspector.module.css';
import { QuantityInput } from './QuantityInput';

type FieldInputProps = {
  id: string;
  row: FieldRow;
  readOnly: boolean;
  onSet: (path: string, value: string | null) => void;
};

/** One field with what it means and what holds without it. */
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
      <label htmlFor={inputId} title={field.meaning}>
        {label}
      </label>
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
        <QuantityInput
          common={{
            ...common,
            className: (value ?? field.default ?? '').length > 9 ? styles.wide : styles.short,
          }}
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
