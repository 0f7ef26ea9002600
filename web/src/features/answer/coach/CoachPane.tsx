import type { Ref } from 'react';
import type { CoachState } from '../model/coach';
import { paceNote } from '../model/meter';
import styles from './CoachPane.module.css';
import { HintsSection } from './HintsSection';
import { MeterSection } from './MeterSection';
import type { Hints } from './useHints';

interface CoachPaneProps {
  state: CoachState | null;
  hints: Hints;
  seconds: number;
  targetSeconds: number;
  /** Meter and pace are out of sight for a while, at the candidate's own wish. */
  quiet: boolean;
  ref: Ref<HTMLElement>;
  nextHintRef: Ref<HTMLButtonElement>;
}

export function CoachPane(props: CoachPaneProps) {
  const { state, hints, seconds, targetSeconds, quiet, ref, nextHintRef } = props;
  return (
    <aside ref={ref} tabIndex={-1} className={styles.pane} aria-label="Coach">
      {!quiet && state && <MeterSection state={state} now={Date.now()} />}
      <HintsSection hints={hints} nextRef={nextHintRef} />
      {!quiet && state?.rows && (
        <section>
          <h2>Pace</h2>
          <p className={styles.pace}>{paceNote(state.rows, seconds, targetSeconds)}</p>
        </section>
      )}
    </aside>
  );
}
