import { useEffect, useState } from 'react';
import { drawnIn } from '@/shared/studio/drawn';
import type { StudioPort } from '@/shared/studio/frame';
import { Button } from '@/shared/ui';
import { type Facts, nudgeFor, type Said, stillHolds } from '../model/nudges';
import { secondsIn } from '../model/stageClock';
import { keepHeard, readHeard } from '../state/heard';
import { keepDesign } from '../state/kept';
import { useClock, useRound, useTyped } from '../state/RoundContext';
import { useHasRun } from '../state/useHasRun';
import styles from './RoundHead.module.css';

type NudgesProps = { studio: StudioPort; onProbes: () => void };

/** What the interviewer says by the way. One line, heard once, and gone when it has no reason any more. */
export function Nudges({ studio, onProbes }: NudgesProps) {
  const { round } = useRound();
  const { id } = round.summary;
  const plan = round.plan.stages;
  const facts = useFacts(studio);
  const [heard, setHeard] = useState(() => readHeard(localStorage, id));
  const [said, setSaid] = useState<Said | null>(null);
  const next = nudgeFor(plan, facts, heard);
  if (next) {
    setSaid(next);
    setHeard(new Set([...heard, next.key]));
  }
  useEffect(() => keepHeard(localStorage, id, heard), [heard, id]);
  const shown = said && stillHolds(plan, facts, said) ? said : null;
  return (
    <div role="status" aria-label="The interviewer">
      {shown ? (
        <div className={styles.line}>
          <p>
            <span className={styles.who}>Interviewer</span>
            {shown.say}
          </p>
          <Button look="ghost" icon="cross" aria-label="Dismiss" onClick={() => setSaid(null)} />
        </div>
      ) : (
        <ProbeOffer studio={studio} onProbes={onProbes} />
      )}
    </div>
  );
}

/** After a run in the stages that are about it: once for each run. */
function ProbeOffer({ studio, onProbes }: NudgesProps) {
  const { stage, probing } = useRound();
  const { phase, report } = studio.run;
  const [dismissed, setDismissed] = useState(report);
  const isSeen = report === dismissed || report === probing.lookedAt;
  const isDeep = stage === 'deep-dive' || stage === 'trade-offs';
  if (!isDeep || phase !== 'done' || !report || isSeen || probing.isPending) return null;
  return (
    <div className={styles.line}>
      <p>The run is there.</p>
      <Button
        onClick={() => {
          onProbes();
          probing.look({ report, keep: () => keepDesign(studio.keeper) });
        }}
      >
        What would an interviewer ask?
      </Button>
      <Button look="ghost" icon="cross" aria-label="Dismiss" onClick={() => setDismissed(report)} />
    </div>
  );
}

function useFacts(studio: StudioPort): Facts {
  const { stage, asking, probing } = useRound();
  const typed = useTyped();
  const clock = useClock();
  const hasRun = useHasRun(studio);
  return {
    stage,
    secondsInStage: secondsIn(clock, stage),
    asked: asking.exchanges.length,
    estimated: typed.estimates.filter((text) => text.trim() !== '').length,
    drawn: drawnIn(studio.graph.components).length,
    hasRun,
    notes: typed.notes[stage] ?? '',
    openProbes: probing.probes.filter(({ id }) => (typed.answers[id] ?? '').trim() === '').length,
  };
}
