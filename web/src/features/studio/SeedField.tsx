import { useState } from 'react';
import styles from './Studio.module.css';

/** As many digits as a number holds exactly. */
const mostDigits = 15;

const digitsIn = (text: string) => text.replace(/\D/g, '').slice(0, mostDigits);

type SeedFieldProps = { seed: number; onSeed: (seed: number) => void };

/** It may be empty while one types another number; the run keeps the one before until there is one. */
export function SeedField({ seed, onSeed }: SeedFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <label
      className={styles.seed}
      title="The chance in a run. With the same seed the same requests come at the same moments."
    >
      Seed
      <input
        inputMode="numeric"
        value={draft ?? String(seed)}
        onChange={(event) => {
          const digits = digitsIn(event.target.value);
          setDraft(digits);
          if (Number(digits) > 0) onSeed(Number(digits));
        }}
        onBlur={() => setDraft(null)}
      />
    </label>
  );
}
