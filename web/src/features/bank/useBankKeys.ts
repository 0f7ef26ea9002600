import { useNavigate } from 'react-router';
import type { QuestionPage, QuestionSummary } from '@/api/types';
import { addresses } from '@/shared/addresses';
import { useKeys } from '@/shared/keys';
import { announce } from '@/shared/ui';
import { effectiveSort, type Filters, isNarrowed, noFilters } from './filters';
import { nextSort, sortWords } from './sorting';

type BankKeys = {
  page: QuestionPage | undefined;
  filters: Filters;
  change: (next: Filters) => void;
  selected: QuestionSummary | undefined;
  select: (slug: string) => void;
  start: () => void;
  setDrawer: (opened: boolean) => void;
};

export const searchId = 'bank-search';
export const rowId = (slug: string) => `question-${slug}`;

export function useBankKeys(bank: BankKeys): void {
  const { page, filters, change, selected, select, start, setDrawer } = bank;
  const navigate = useNavigate();
  const items = page?.items ?? [];
  const search = () => document.getElementById(searchId) as HTMLInputElement | null;
  const searching = () => document.activeElement === search();

  function move(step: 1 | -1) {
    const at = items.findIndex((item) => item.slug === selected?.slug);
    const next = items[Math.min(items.length - 1, Math.max(0, at + step))];
    if (!next) return;
    select(next.slug);
    const row = document.getElementById(rowId(next.slug));
    // In the search field the selection moves and focus stays, so that one can go on typing.
    if (!searching()) row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
    if (searching()) announce(next.title);
  }

  function clear() {
    if (searching() && !filters.q) search()?.blur();
    else change({ ...noFilters, sort: filters.sort });
  }

  function sort() {
    const next = nextSort(effectiveSort(filters), filters.q.trim() !== '');
    change({ ...filters, sort: next });
    announce(`Sorted by ${sortWords(next)}`);
  }

  function filter() {
    const first = document.querySelector<HTMLElement>('[data-facet]');
    if (first) first.focus();
    else setDrawer(true);
  }

  const none = items.length === 0;
  useKeys('Questions', [
    { keys: '/', label: 'search', order: 20, run: () => search()?.select() },
    {
      keys: ['j', 'k'],
      label: 'move',
      order: 19,
      disabled: none,
      run: (_event, key) => move(key === 'j' ? 1 : -1),
    },
    {
      keys: ['ArrowDown', 'ArrowUp'],
      label: 'move, also while searching',
      listed: 'sheet',
      disabled: none,
      whileTyping: true,
      run: (_event, key) => move(key === 'ArrowDown' ? 1 : -1),
    },
    {
      keys: 'Enter',
      label: selected?.openAttemptId ? 'resume' : 'start',
      order: 18,
      disabled: none,
      whileTyping: true,
      run: start,
    },
    { keys: 'f', label: 'filter', order: 17, run: filter },
    { keys: 's', label: 'sort', order: 16, run: sort },
    {
      keys: 'o',
      label: 'open scorecard',
      order: 15,
      disabled: !selected?.lastAttemptId,
      run: () => selected?.lastAttemptId && navigate(addresses.scorecard(selected.lastAttemptId)),
    },
    {
      keys: 'Escape',
      label: 'clear',
      order: 14,
      disabled: !isNarrowed(filters),
      whileTyping: true,
      run: clear,
    },
  ]);
}
