import { useEffect, useMemo, useRef } from 'react';
import { counted } from '@/shared/format';
import { entryOf, gathered } from '../model/gathered';
import { clock } from '../model/quantities';
import { subjectOf } from '../model/selection';
import { useStudioContext } from '../state/StudioContext';
import { useMoment } from '../state/useMoment';
import dock from './Dock.module.css';
import styles from './EventLog.module.css';

const bad = /crash|dies|timeout|lost|eject|refus|full|open|slow|fail|missed|amplif/i;

export const isBad = (kind: string) => bad.test(kind);

/** What happened, in sentences. Each goes to its moment and selects what it names. */
export function EventLog() {
  const { run, play, graph, select } = useStudioContext();
  const moment = useMoment(play);
  const list = useRef<HTMLOListElement>(null);
  const log = run.report?.log;
  const entries = useMemo(() => gathered(log ?? []), [log]);
  const current = entryOf(entries, moment?.event ?? -1);
  useEffect(() => {
    const item = list.current?.children[current];
    // Only the list scrolls; the page never does.
    if (item instanceof HTMLElement && list.current) {
      const top = item.offsetTop - list.current.clientHeight / 2;
      list.current.scrollTop = Math.max(0, top);
    }
  }, [current]);
  return (
    <section className={`${dock.section} ${styles.logPane}`} aria-label="What happened">
      <header className={dock.head}>
        <h2>What happened</h2>
        <span className="faint s12">{run.report ? counted(entries.length, 'moment') : ''}</span>
      </header>
      {run.report && entries.length === 0 && (
        <p className="muted s12">Nothing out of the ordinary.</p>
      )}
      <ol ref={list} className={styles.log}>
        {entries.map(({ at, kind, sentence, subject, more, index: place }, index) => (
          <li key={place}>
            <button
              type="button"
              className={styles.moment}
              aria-current={index === current ? 'true' : undefined}
              data-later={index > current || undefined}
              data-bad={isBad(kind) || undefined}
              onClick={() => {
                play.seek(at);
                select(subjectOf(graph, subject));
              }}
            >
              <span className={styles.number}>{index + 1}</span>
              <time>{clock(at)}</time>
              <span>
                {sentence}
                {more > 0 && <span className="muted"> {counted(more, 'other')} too.</span>}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
