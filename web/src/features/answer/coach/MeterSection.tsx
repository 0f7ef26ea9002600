import { count, range } from '@/shared/format';
import { Bars } from '@/shared/ui';
import type { CoachState } from '../model/coach';
import { rowCount } from '../model/meter';
import paneStyles from './CoachPane.module.css';
import styles from './Meter.module.css';
import { MeterTicks } from './MeterTicks';

/** More rows than this stand on a line each, so that the hints below stay in sight. */
const roomyRows = 6;

/** How much was heard, by competency. Names of points stay hidden until the answer is submitted. */
export function MeterSection({ state, now }: { state: CoachState; now: number }) {
  return (
    <section>
      <div className={paneStyles.head}>
        <h2>Points heard</h2>
        <span>{linkNote(state) ?? `${count(state.points)} points, names hidden`}</span>
      </div>
      {state.rows === null ? (
        state.link !== 'refused' && <Bars rows={4} line={40} />
      ) : (
        <>
          <Total state={state} />
          {state.rows.map((row, _, { length }) => (
            <div key={row.id} className={styles.row} data-dense={length > roomyRows}>
              <span>{row.name}</span>
              <span className="muted">
                <span className={styles.inFull}>{rowCount(row)}</span>
                <span className={styles.inShort} aria-hidden="true">
                  {row.heard} of {row.of}
                </span>
              </span>
              <MeterTicks row={row} now={now} />
            </div>
          ))}
          <p className={`${styles.legend} s12 faint`}>
            Width is weight. A bar on top marks a must-have. Blue was heard in the last minute.
          </p>
        </>
      )}
    </section>
  );
}

function Total({ state }: { state: CoachState }) {
  return (
    <div className={styles.total}>
      <b>{range(state.low, state.high)}</b>
      <span className="muted">
        of 100 by weight, {state.musts.heard} of {state.musts.of} must-haves
      </span>
    </div>
  );
}

/** Quiet: the answer does not need the coach, and the meter shows what it last heard. */
export function linkNote({ link, rows }: Pick<CoachState, 'link' | 'rows'>): string | null {
  if (link === 'reconnecting') return 'Coach is reconnecting';
  if (link === 'refused') return 'The coach is not listening';
  return rows === null ? '' : null;
}
