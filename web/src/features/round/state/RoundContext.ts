import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { DesignStage, RoundDetail, StagePlan } from '@/api/roundTypes';
import type { ScenarioDetail } from '@/api/studioTypes';
import { useDraftState } from '@/shared/drafts/useDraftSync';
import type { StageClock } from '../model/stageClock';
import { read, type Typed } from '../model/typed';
import type { OpenedRound } from './openRound';
import type { Asking } from './useAsking';
import type { Probing } from './useProbing';

/** What the panes of a round share. What is typed and how late it is are subscribed to where they are drawn. */
export interface RoundValue extends OpenedRound {
  readonly round: RoundDetail;
  readonly scenario: ScenarioDetail;
  readonly stage: DesignStage;
  readonly plan: StagePlan;
  readonly goTo: (stage: DesignStage) => void;
  readonly asking: Asking;
  readonly probing: Probing;
}

export const RoundContext = createContext<RoundValue | null>(null);

export function useRound(): RoundValue {
  const value = useContext(RoundContext);
  if (!value) throw new Error('There is no round around this pane.');
  return value;
}

export function useTyped(): Typed {
  const { text } = useDraftState(useRound().sync);
  return useMemo(() => read(text), [text]);
}

export function useClock(): StageClock {
  const { clock } = useRound();
  return useSyncExternalStore(clock.subscribe, clock.read);
}
