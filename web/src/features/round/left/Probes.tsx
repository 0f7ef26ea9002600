import { useEffect, useRef } from 'react';
import type { Probe } from '@/api/roundTypes';
import { clock } from '@/shared/format';
import type { StudioPort } from '@/shared/studio/frame';
import { Button, ErrorState } from '@/shared/ui';
import { withAnswer } from '../model/typed';
import { keepDesign } from '../state/kept';
import { useRound, useTyped } from '../state/RoundContext';
import { useHasRun } from '../state/useHasRun';
import styles from './RoundLeft.module.css';

/** What the interviewer asks of a run, each with the moment that gave reason to ask. */
export function Probes({ studio }: { studio: StudioPort }) {
  const { probes, look, isPending, error, added } = useRound().probing;
  const { report } = studio.run;
  const hasRun = useHasRun(studio);
  const list = useOpenInSight(probes);
  return (
    <div className={styles.text}>
      {probes.length === 0 && !isPending && added === null && (
        <p className="muted">
          {hasRun
            ? 'The interviewer has not looked at the run yet.'
            : 'Run the design first. Then the interviewer asks about what the run shows.'}
        </p>
      )}
      <ol className={styles.probes} ref={list}>
        {probes.map((probe) => (
          <Card key={probe.id} probe={probe} studio={studio} />
        ))}
      </ol>
      <p role="status" className="muted s12">
        {isPending && 'The interviewer looks at a run of the design.'}
        {!isPending && added === 0 && 'This run gives no reason for another question.'}
      </p>
      {error && (
        <ErrorState
          what="The interviewer could not look at the run."
          safe="What you answered is kept."
          error={error}
        />
      )}
      <Button
        disabled={isPending || !hasRun}
        onClick={() => look({ report, keep: () => keepDesign(studio.keeper) })}
      >
        What would an interviewer ask?
      </Button>
    </div>
  );
}

/** Brings the first question that waits for an answer into sight, where there is a new one: those that were answered stand before it. */
function useOpenInSight(probes: readonly Probe[]) {
  const { answers } = useTyped();
  const open = probes.findIndex(({ id }) => (answers[id] ?? '').trim() === '');
  const first = useRef(open);
  first.current = open;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // Whoever answers meanwhile is left where they are: only another number of questions moves the list.
    if (probes.length > 0 && first.current > 0) {
      list.current?.children[first.current]?.scrollIntoView({ block: 'nearest' });
    }
  }, [probes.length]);
  return list;
}

function Card({ probe, studio }: { probe: Probe; studio: StudioPort }) {
  const { change } = useRound();
  const answer = useTyped().answers[probe.id] ?? '';
  const id = `round-probe-${probe.id}`;
  const hasRun = studio.run.report !== null;
  const show = () => {
    studio.play.seek(probe.moment);
    studio.show(probe.place);
  };
  return (
    <li>
      <p className="s12 muted">{probe.seen}</p>
      <Button
        icon="play"
        disabled={!hasRun}
        title={hasRun ? undefined : 'Run the design to look at this moment'}
        onClick={show}
      >
        Show {clock(probe.moment)}
        {probe.place !== '' && ` at ${probe.place}`}
      </Button>
      <label htmlFor={id} className={styles.question}>
        {probe.question}
      </label>
      <textarea
        id={id}
        rows={3}
        className={styles.field}
        value={answer}
        maxLength={8000}
        onChange={(event) => change((typed) => withAnswer(typed, probe.id, event.target.value))}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
    </li>
  );
}
