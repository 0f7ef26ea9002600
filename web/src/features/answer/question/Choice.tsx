import { useId } from 'react';
import styles from './Choice.module.css';

interface ChoiceProps<Id extends string> {
  title: string;
  options: readonly { id: Id; name: string; meaning: string }[];
  value: Id;
  onChange: (id: Id) => void;
}

/** One of a few, each explained in a line. */
export function Choice<Id extends string>({ title, options, value, onChange }: ChoiceProps<Id>) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>{title}</legend>
      {options.map((option) => (
        <label key={option.id} data-chosen={option.id === value || undefined}>
          <input
            type="radio"
            name={name}
            checked={option.id === value}
            onChange={() => onChange(option.id)}
          />
          <span className="w5">{option.name}</span>
          <span className={styles.meaning}>{option.meaning}</span>
        </label>
      ))}
    </fieldset>
  );
}
