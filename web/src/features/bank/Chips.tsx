import type { QuestionFacets } from '@/api/types';
import { FilterChip } from '@/shared/ui';
import styles from './Chips.module.css';
import { chipsOf } from './chipsOf';
import { effectiveSort, type Filters, hasChips, noFilters } from './filters';
import { sortWords } from './sorting';

type ChipsProps = {
  filters: Filters;
  facets: QuestionFacets | undefined;
  change: (next: Filters) => void;
};

/** What narrows the list, each to be taken away by itself, and the order. */
export function Chips({ filters, facets, change }: ChipsProps) {
  return (
    <div className={styles.bar}>
      {chipsOf(filters, facets).map(({ id, text, without }) => (
        <FilterChip key={id} className={styles.chip} onRemove={() => change(without)}>
          {text}
        </FilterChip>
      ))}
      {hasChips(filters) ? (
        <button
          type="button"
          className={`link ${styles.clear}`}
          onClick={() => change({ ...noFilters, q: filters.q, sort: filters.sort })}
        >
          Clear filters
        </button>
      ) : (
        <span className={styles.all}>No filters</span>
      )}
      <span className={styles.sort}>Sorted by {sortWords(effectiveSort(filters))}</span>
    </div>
  );
}
