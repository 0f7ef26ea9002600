import { useKeys } from '@/shared/keys';
import { type Filter, filterOrder, toggleFilter } from './model/filter';

interface ScorecardActions {
  move: (by: 1 | -1) => void;
  toSentence: () => void;
  close: () => void;
  toggleModel: () => void;
  filter: (change: (current: Filter) => Filter) => void;
  compare: (() => void) | null;
  tryAgain: () => void;
}

const digits = filterOrder.map((_, index) => String(index + 1));

export function useScorecardKeys(act: ScorecardActions): void {
  useKeys('Scorecard', [
    {
      keys: ['j', 'k'],
      label: 'next, previous finding',
      order: 10,
      run: (_event, key) => act.move(key === 'j' ? 1 : -1),
    },
    { keys: 'g', label: 'go to sentence', order: 9, run: act.toSentence },
    { keys: 'o', label: 'model answer', order: 7, run: act.toggleModel },
    {
      keys: digits,
      shown: [`1–${digits.length}`],
      label: 'filter by finding',
      order: 7,
      run: (_event, key) => {
        const chosen = filterOrder[Number(key) - 1];
        if (chosen) act.filter((current) => toggleFilter(current, chosen));
      },
    },
    { keys: 'c', label: 'compare', order: 6, run: () => act.compare?.(), disabled: !act.compare },
    { keys: 'r', label: 'try again', order: 5, run: act.tryAgain },
    { keys: 'p', label: 'print', order: 4, run: () => window.print() },
    { keys: 'Escape', label: 'close the finding', listed: 'sheet', run: act.close },
  ]);
}
