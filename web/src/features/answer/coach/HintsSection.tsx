import type { Ref } from 'react';
import type { Hint } from '@/api/types';
import { clock, counted } from '@/shared/format';
import { Button, Kbd } from '@/shared/ui';
import { costText, ladder, type Rung } from '../model/hintLadder';
import paneStyles from './CoachPane.module.css';
import styles from './HintsSection.module.css';
import type { Hints } from './useHints';

/** The ladder for the heaviest open point. Each rung says what it costs before it is taken, and all are logged. */
export function HintsSection({
  hints,
  nextRef,
}: {
  hints: Hints;
  nextRef: Ref<HTMLButtonElement>;
}) {
  const { earlier, rungs } = ladder(hints.given);
  return (
    <section>
      <div className={paneStyles.head}>
        <h2>Hints</h2>
        <span>for the heaviest open point</span>
      </div>
      {earlier.length > 0 && <Earlier hints={earlier} open={rungs.every(({ hint }) => !hint)} />}
      <ol className={styles.ladder}>
        {rungs.map((rung) => (
          <RungItem key={rung.tier} rung={rung} hints={hints} nextRef={nextRef} />
        ))}
      </ol>
      {hints.note && (
        <p className={styles.note} role="status">
          {hints.note}
        </p>
      )}
    </section>
  );
}

function RungItem({
  rung,
  hints,
  nextRef,
}: {
  rung: Rung;
  hints: Hints;
  nextRef: Ref<HTMLButtonElement>;
}) {
  const { hint } = rung;
  return (
    <li className={styles[rung.state]}>
      <b className={styles.tier}>{rung.tier}</b>
      {rung.state === 'next' ? (
        <Button ref={nextRef} className={styles.ask} disabled={hints.asking} onClick={hints.ask}>
          {rung.name}
        </Button>
      ) : (
        <span className={styles.name}>{rung.name}</span>
      )}
      <span className={styles.cost}>
        {hint ? `${costText(hint.cost)}, used at ${clock(hint.atSeconds)}` : rung.cost}
        {rung.state === 'next' && <Kbd keys="Alt+h" />}
      </span>
      {hint && <p>{hint.text}</p>}
    </li>
  );
}

/** Open until the next ladder is begun, because the hint that ended the last one was paid for a moment ago. */
function Earlier({ hints, open }: { hints: readonly Hint[]; open: boolean }) {
  return (
    <details className={styles.earlier} open={open}>
      <summary>{counted(hints.length, 'earlier hint')}</summary>
      <ul>
        {hints.map((hint) => (
          <li key={hint.ordinal}>
            {hint.text}{' '}
            <span className="faint nowrap">
              {costText(hint.cost)}, {clock(hint.atSeconds)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
