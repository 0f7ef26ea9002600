import { useEffect, useState } from 'react';
import { useKeys } from '@/shared/keys';
import { Button } from '@/shared/ui';
import { useStudioContext } from '../state/StudioContext';
import { BreakDialog } from './BreakDialog';
import styles from './Lab.module.css';
import { leastLoad, loadOf, mostLoad } from './whatIf';

export const breakId = 'studio-break';

/** What one can do to a run beyond what its scenario does: another load, and faults at a moment of one's choice. */
export function RunTools() {
  const { run, lab, play } = useStudioContext();
  const hasReport = run.report !== null;
  const ask = () => {
    if (play.state.playing) play.toggle();
    lab.setAsking('new');
  };
  useKeys('What if', [
    { keys: 'f', label: 'break something', order: 19, disabled: !hasReport, run: ask },
  ]);
  return (
    <div className={styles.tools}>
      <LoadField />
      <Button id={breakId} keys="f" disabled={!hasReport} onClick={ask}>
        <span>
          Break<span className={styles.word}> something</span>
        </span>
      </Button>
      <BreakDialog />
    </div>
  );
}

function LoadField() {
  const { lab } = useStudioContext();
  const { load } = lab.whatIf;
  const [text, setText] = useState(load.toFixed(1));
  useEffect(() => {
    setText((now) => (loadOf(now) === load ? now : load.toFixed(1)));
  }, [load]);
  const isBad = loadOf(text) === null;
  const write = (next: string) => {
    setText(next);
    const value = loadOf(next);
    if (value !== null) lab.setLoad(value);
  };
  return (
    <label className={styles.load} data-other={load !== 1 || undefined}>
      <span className={styles.word}>Load</span> ×
      <input
        type="number"
        min={leastLoad}
        max={mostLoad}
        step={0.1}
        value={text}
        aria-invalid={isBad || undefined}
        title={`From ${leastLoad} to ${mostLoad} times what the scenario sends`}
        onChange={(event) => write(event.target.value)}
        onBlur={() => setText(Number.isInteger(load) ? load.toFixed(1) : String(load))}
      />
      <span className={styles.bounds} role="status">
        {isBad && `From ${leastLoad} to ${mostLoad}.`}
      </span>
    </label>
  );
}
