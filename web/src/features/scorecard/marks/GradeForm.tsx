import { type FormEvent, useId, useRef, useState } from 'react';
import type { GradeAnswer } from '@/api/types';
import { Button } from '@/shared/ui';
import styles from './Marks.module.css';

/** A person's grade for this answer, from 0 to 100. */
export function GradeForm({ onGrade }: { onGrade: (grade: GradeAnswer) => void }) {
  const [grade, setGrade] = useState('');
  const [by, setBy] = useState('');
  const [refused, setRefused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const mistake = useId();
  const value = Number(grade);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    input.current?.focus();
    const isValid = grade.trim() !== '' && value >= 0 && value <= 100;
    setRefused(!isValid);
    if (!isValid) return;
    onGrade({ grade: value, by, note: '' });
    setGrade('');
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <label>
        Grade, 0 to 100{' '}
        <input
          ref={input}
          type="number"
          min={0}
          max={100}
          step="any"
          value={grade}
          aria-invalid={refused}
          aria-describedby={refused ? mistake : undefined}
          onChange={(event) => {
            setGrade(event.target.value);
            setRefused(false);
          }}
        />
      </label>
      <label>
        By{' '}
        <input
          type="text"
          placeholder="you"
          maxLength={400}
          value={by}
          onChange={(event) => setBy(event.target.value)}
        />
      </label>
      <Button type="submit">Keep grade</Button>
      {refused && (
        <p id={mistake} className={styles.mistake} role="alert">
          A grade is a number from 0 to 100.
        </p>
      )}
    </form>
  );
}
