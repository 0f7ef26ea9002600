import { useEffect, useId, useState } from 'react';
import styles from './Segments.module.css';

type SegmentsProps<T extends string> = {
  label: string;
  options: readonly { value: T; name: string }[];
  value: T;
  onChange: (value: T) => void;
};

/**
 * One of a few, all in sight. Radio buttons underneath, so arrows move between them. A choice shows within the click
 * that makes it; what it leads to (an address, a saved setting) comes a turn later.
 */
export function Segments<T extends string>({ label, options, value, onChange }: SegmentsProps<T>) {
  const name = useId();
  const [chosen, setChosen] = useState(value);
  useEffect(() => setChosen(value), [value]);
  const choose = (option: T) => {
    setChosen(option);
    onChange(option);
  };
  return (
    <fieldset className={styles.segments}>
      <legend className="sr">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.segment}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === chosen}
            onChange={() => choose(option.value)}
          />
          <span>{option.name}</span>
        </label>
      ))}
    </fieldset>
  );
}
