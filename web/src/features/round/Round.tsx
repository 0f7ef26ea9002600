import { useEffect, useMemo, useState } from 'react';
import type { DesignStage, RoundDetail } from '@/api/roundTypes';
import type { ComponentKinds, KeptDesign, ScenarioDetail } from '@/api/studioTypes';
import { useLeaving, useTakeUp } from '@/shared/drafts/useDraftSync';
import type { StudioComponent, StudioFrame } from '@/shared/studio/frame';
import { announce } from '@/shared/ui';
import { RoundHead } from './head/RoundHead';
import { focusLater, notesId, questionId } from './left/places';
import { RoundLeft } from './left/RoundLeft';
import type { RoundTab } from './left/tabs';
import { openRound } from './state/openRound';
import { putRound } from './state/putRound';
import { RoundContext, type RoundValue } from './state/RoundContext';
import { useAsking } from './state/useAsking';
import { useProbing } from './state/useProbing';
import { useStageClock } from './state/useStageClock';
import { useRoundKeys } from './useRoundKeys';

interface RoundProps {
  round: RoundDetail;
  scenario: ScenarioDetail;
  kinds: ComponentKinds;
  design: KeptDesign;
  Studio: StudioComponent;
}

/** What stands in front in each stage, unless one looks for something else. */
const firstTab: Record<DesignStage, RoundTab> = {
  clarify: 'brief',
  estimate: 'sheet',
  'high-level': 'parts',
  'deep-dive': 'parts',
  'trade-offs': 'probes',
};

const leftInFront = new Set<DesignStage>(['clarify', 'estimate']);

/** The interviewer lays the load open once one draws, and what was once seen is not hidden again. */
function useLaidOpen(round: RoundDetail, stage: DesignStage): boolean {
  const [isOpen, open] = useState(() =>
    round.stages.some((one) => !leftInFront.has(one.stage) && one.activeSeconds > 0),
  );
  const isDrawing = !leftInFront.has(stage);
  useEffect(() => {
    if (isDrawing) open(true);
  }, [isDrawing]);
  return isOpen || isDrawing;
}

/** The studio with an interview around it. Mounted once for a round; it owns what is typed. */
export function Round({ round, scenario, kinds, design, Studio }: RoundProps) {
  const { id } = round.summary;
  const [opened] = useState(() =>
    openRound(
      round,
      (body) => putRound(id, body),
      localStorage,
      document.visibilityState !== 'hidden',
    ),
  );
  const { sync, clock, recovery, saved } = opened;
  useTakeUp(sync, recovery, saved);
  useLeaving(sync);
  useStageClock(opened);

  const plans = round.plan.stages;
  const [stage, setStage] = useState<DesignStage>(round.summary.stage);
  const [tab, setTab] = useState<RoundTab>(firstTab[stage]);
  const isLaidOpen = useLaidOpen(round, stage);
  const asking = useAsking(round);
  const probing = useProbing(round);

  const plan = plans.find((one) => one.stage === stage) ?? plans[0];
  const value = useMemo((): RoundValue | null => {
    if (!plan) return null;
    const goTo = (next: DesignStage) => {
      clock.send('enter', next);
      sync.touch();
      setStage(next);
      setTab(firstTab[next]);
      const entered = plans.find((one) => one.stage === next);
      if (entered) announce(`${entered.title}. ${entered.goal}`);
    };
    return { ...opened, round, scenario, stage, plan, goTo, asking, probing };
  }, [opened, round, scenario, stage, plan, plans, asking, probing, clock, sync]);

  useRoundKeys({
    plans,
    stage,
    goTo: (next) => value?.goTo(next),
    ask: () => {
      setTab('brief');
      focusLater(questionId);
    },
    notes: () => focusLater(notesId),
  });

  if (!value) return null;
  const frame: StudioFrame = {
    head: (studio) => <RoundHead studio={studio} onProbes={() => setTab('probes')} />,
    left: (studio, panels) => (
      <RoundLeft tab={tab} onTab={setTab} studio={studio} panels={panels} />
    ),
    leftInFront: leftInFront.has(stage),
    holdsBack: !isLaidOpen,
    onParts: () => setTab('parts'),
    offersReference: false,
  };
  return (
    <RoundContext value={value}>
      <Studio scenario={scenario} kinds={kinds} design={design} frame={frame} />
    </RoundContext>
  );
}
