import type { DesignStage, StagePlan } from '@/api/roundTypes';
import { useKeys } from '@/shared/keys';

interface RoundKeys {
  plans: readonly StagePlan[];
  stage: DesignStage;
  goTo: (stage: DesignStage) => void;
  ask: () => void;
  notes: () => void;
}

const digits = ['1', '2', '3', '4', '5'];

/** The keys of a round work while typing. Alt with a digit is taken: it leads to the panes of the studio. */
export function useRoundKeys({ plans, stage, goTo, ask, notes }: RoundKeys): void {
  const at = plans.findIndex((plan) => plan.stage === stage);
  const goToPlan = (plan: StagePlan | undefined) => plan && goTo(plan.stage);
  useKeys('Round', [
    {
      keys: ['Alt+.', 'Alt+,'],
      label: 'next, previous stage',
      whileTyping: true,
      order: 40,
      run: (_event, key) => goToPlan(plans[key === 'Alt+.' ? at + 1 : at - 1]),
    },
    {
      keys: digits.map((digit) => `Mod+Alt+${digit}`),
      shown: ['Ctrl', 'Alt', '1–5'],
      label: 'this stage',
      listed: 'sheet',
      whileTyping: true,
      run: (_event, key) => goToPlan(plans[Number(key.at(-1)) - 1]),
    },
    { keys: 'Alt+5', label: 'notes', whileTyping: true, order: 39, run: notes },
    { keys: 'Alt+q', label: 'ask', whileTyping: true, order: 38, run: ask },
  ]);
}
