import { useEffect, useRef, useState } from 'react';
import { useKeys } from '@/shared/keys';
import type { StudioPort } from '@/shared/studio/frame';
import { HandInDialog } from '../handin/HandInDialog';
import { keepDesign } from '../state/kept';
import { useRound } from '../state/RoundContext';
import { ConflictPanel } from './ConflictPanel';
import { Nudges } from './Nudges';
import { RecoveredLine } from './RecoveredLine';
import { RoundBar } from './RoundBar';
import styles from './RoundHead.module.css';
import { StageStrip } from './StageStrip';

type RoundHeadProps = { studio: StudioPort; onProbes: () => void };

/** Above the studio: the clock, the stages, and what has to be said. */
export function RoundHead({ studio, onProbes }: RoundHeadProps) {
  const [handingIn, setHandingIn] = useState(false);
  const { clock, scenario } = useRound();
  useProbesOnEntering(studio, onProbes);
  useKeys('Round', [
    {
      keys: 'Mod+Enter',
      label: 'hand in',
      whileTyping: true,
      order: 41,
      run: () => setHandingIn(true),
    },
    {
      keys: 'Mod+.',
      label: 'pause',
      whileTyping: true,
      order: 37,
      run: () => clock.send(clock.read().clock.paused ? 'resume' : 'pause'),
    },
  ]);
  return (
    <div className={styles.head}>
      <h1 className="sr">Design round: {scenario.title}</h1>
      <RoundBar onHandIn={() => setHandingIn(true)} />
      <StageStrip />
      <RecoveredLine />
      <ConflictPanel />
      <Nudges studio={studio} onProbes={onProbes} />
      <HandInDialog opened={handingIn} onClose={() => setHandingIn(false)} studio={studio} />
    </div>
  );
}

/** Whoever goes deep after a run is asked about it, once for each time. */
function useProbesOnEntering(studio: StudioPort, onProbes: () => void) {
  const { stage, probing } = useRound();
  const entered = useRef(stage);
  const { report } = studio.run;
  const { keeper } = studio;
  useEffect(() => {
    if (entered.current === stage) return;
    entered.current = stage;
    if (!report || (stage !== 'deep-dive' && stage !== 'trade-offs')) return;
    probing.look({ report, keep: () => keepDesign(keeper), onAdded: onProbes });
  }, [stage, report, probing, keeper, onProbes]);
}
