import { useState } from 'react';
import styles from './SettingsPage.module.css';

type QuietMinutesProps = { value: number; onChange: (value: number) => void };

const most = 10;

/** Saves a whole number within the limits; anything else waits until it is one. */
export function QuietMinutes({ value, onChange }: QuietMinutesProps) {
  const [typed, setTyped] = useState<string | null>(null);

  function change(text: string) {
    const minutes = Number(text);
    const isValid = text.trim() !== '' && Number.isInteger(minutes) && minutes >= 0;
    setTyped(text);
    if (isValid && minutes <= most && minutes !== value) onChange(minutes);
  }

  return (
    <label className={styles.check}>
      <span className="sr">Quiet minutes</span>
      <input
        className={styles.number}
        type="number"
        min={0}
        max={most}
        step={1}
        value={typed ?? value}
        onChange={(event) => change(event.target.value)}
        onBlur={() => setTyped(null)}
      />
      min
    </label>
  );
}
