import type { QuestionPage, QuestionSummary } from '@/api/types';
import { count, elapsed } from '@/shared/format';
import { Button, Icon, Kbd } from '@/shared/ui';
import styles from './BankBar.module.css';
import type { Filters } from './filters';
import { searchId } from './useBankKeys';

type BankBarProps = {
  filters: Filters;
  change: (next: Filters, how?: { replace?: boolean }) => void;
  page: QuestionPage | undefined;
  selected: QuestionSummary | undefined;
  starting: boolean;
  onStart: () => void;
  onFilters: () => void;
};

export function BankBar(props: BankBarProps) {
  const { filters, change, page, selected, starting, onStart, onFilters } = props;
  return (
    <search className={styles.bar}>
      <label className={styles.field}>
        <span className="sr">Search questions</span>
        <Icon name="search" />
        <input
          id={searchId}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          placeholder="Search titles, prompts and terms"
          value={filters.q}
          // One entry in the history for a search, not one for each letter.
          onChange={(event) =>
            change({ ...filters, q: event.target.value }, { replace: filters.q !== '' })
          }
        />
        <span className={styles.hint} aria-hidden="true">
          <Kbd keys={filters.q ? 'Escape' : '/'} />
        </span>
      </label>
      <span className={styles.count}>
        {page && `${count(page.matched)} of ${count(page.total)}`}
        {page && filters.q.trim() && ` in ${elapsed(page.elapsedMicroseconds)}`}
      </span>
      <Button
        className={styles.filter}
        icon="filter"
        aria-label="Filters"
        aria-haspopup="dialog"
        onClick={onFilters}
      />
      <span className={styles.start}>
        <Button
          look="primary"
          keys="Enter"
          disabled={!selected || starting}
          onClick={onStart}
          aria-label={selected && `${verb(selected)}: ${selected.title}`}
        >
          {verb(selected)}
        </Button>
      </span>
    </search>
  );
}

const verb = (question: QuestionSummary | undefined) =>
  question?.openAttemptId ? 'Resume' : 'Start';
