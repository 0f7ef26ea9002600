import { type FormEvent, useState } from 'react';
import type { GradeAnswer } from '@/api/types';
import { Button } from '@/shared/ui';
import styles from './Marks.module.css';

/** A person's grade for this answer, from 0 to 100. */
export function GradeForm({ onGrade }: { onGrade: (grade: GradeAnswer) => void }) {
  const [grade, setGrade] = useState('');
  const [by, setBy] = useState('');
  const value = Number(grade);
  const isValid = grade.trim() !== '' && value >= 0 && value <= 100;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isValid) return;
    onGrade({ grade: value, by, note: '' });
    setGrade('');
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label>
        Grade, 0 to 100{' '}
        <input
          type="number"
          min={0}
          max={100}
          step="any"
          value={grade}
          onChange={(event) => setGrade(event.target.value)}
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
      <Button type="submit" disabled={!isValid}>
        Keep grade
      </Button>
    </form>
  );
}
