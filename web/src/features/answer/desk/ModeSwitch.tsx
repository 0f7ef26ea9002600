import { useState } from 'react';
import type { Mode } from '@/api/types';
import { ConfirmDialog } from '@/shared/ui';
import styles from './DeskBar.module.css';

/** From exam to coached there is a way, marked for good. There is none back. */
export function ModeSwitch({ mode, onCoach }: { mode: Mode; onCoach: () => void }) {
  const [asking, setAsking] = useState(false);
  const coached = mode === 'coached';
  return (
    <>
      <fieldset className={styles.mode}>
        <legend className="sr">Mode</legend>
        <button type="button" aria-pressed={coached} onClick={() => !coached && setAsking(true)}>
          Coached
        </button>
        <button
          type="button"
          aria-pressed={!coached}
          disabled={coached}
          title={coached ? 'An attempt that was coached stays marked so' : undefined}
        >
          Exam
        </button>
      </fieldset>
      <ConfirmDialog
        opened={asking}
        title="Go on with the coach?"
        confirm="Go on coached"
        keep="Stay in exam mode"
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          onCoach();
        }}
      >
        The meter and hints appear, and the scorecard says for good that this attempt was coached.
      </ConfirmDialog>
    </>
  );
}
