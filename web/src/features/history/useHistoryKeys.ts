import type { AttemptStatus, AttemptSummary } from '@/api/types';
import { deleteRowKey, rowKeys, useKeys } from '@/shared/keys';
import { formatShown } from './shown';

type HistoryKeys = {
  attempts: readonly AttemptSummary[] | undefined;
  onDelete: (attempt: AttemptSummary) => void;
  setSearch: (search: URLSearchParams) => void;
};

const shownByKey: Record<string, AttemptStatus | null> = { 1: null, 2: 'submitted', 3: 'draft' };

export function useHistoryKeys({ attempts, onDelete, setSearch }: HistoryKeys): void {
  useKeys('Scorecards', [
    ...rowKeys(!attempts?.length),
    {
      keys: ['1', '2', '3'],
      shown: ['1–3'],
      label: 'all, submitted, drafts',
      order: 18,
      run: (_event, key) => setSearch(formatShown({ slug: null, status: shownByKey[key] ?? null })),
    },
    deleteRowKey(attempts, onDelete),
  ]);
}
