import { range } from '@/shared/format';
import { Button } from '@/shared/ui';
import { linkNote } from '../coach/MeterSection';
import { MeterTicks } from '../coach/MeterTicks';
import type { Hints } from '../coach/useHints';
import type { CoachState } from '../model/coach';
import { nextRung } from '../model/hintLadder';
import styles from './Dock.module.css';

interface DockProps {
  coach: CoachState | null;
  hints: Hints;
  coached: boolean;
  judging: boolean;
  onSubmit: () => void;
}

/** The coach where there is no room for a pane: meter and next hint; on a phone submit as well, within reach of a thumb. */
export function Dock({ coach, hints, coached, judging, onSubmit }: DockProps) {
  const next = nextRung(hints.given);
  const last = hints.given.at(-1);
  return (
    <div className={styles.dock} data-coached={coached}>
      {coach && <DockMeter state={coach} />}
      {last && <p className={styles.hint}>{last.text}</p>}
      {hints.note && <p className="muted">{hints.note}</p>}
      <div className={styles.actions}>
        {coached && next && (
          <Button disabled={hints.asking} onClick={hints.ask}>
            Hint {next.tier} of 3, {next.cost === 'free' ? 'free' : 'counts zero'}
          </Button>
        )}
        <Button look="primary" className={styles.submit} disabled={judging} onClick={onSubmit}>
          {judging ? 'Judging' : 'Submit answer'}
        </Button>
      </div>
    </div>
  );
}

function DockMeter({ state }: { state: CoachState }) {
  const { rows, low, high, musts } = state;
  const now = Date.now();
  return (
    <>
      <div className={styles.head}>
        <span className="w5">Points heard</span>
        <span className="muted s12">
          {linkNote(state) ||
            `${range(low, high)} of 100, ${musts.heard} of ${musts.of} must-haves`}
        </span>
      </div>
      <div className={styles.meter}>
        {rows?.map((row) => (
          <span
            key={row.id}
            style={{ flex: row.ticks.reduce((sum, tick) => sum + tick.weight, 0) }}
          >
            <MeterTicks row={row} now={now} />
          </span>
        ))}
      </div>
    </>
  );
}
