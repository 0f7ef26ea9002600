import type { QuestionPage, QuestionSummary } from '@/api/types';
import { Button, EmptyState, ErrorState, ListOrState } from '@/shared/ui';
import type { Filters } from './filters';
import { noFilters } from './filters';
import { QuestionList } from './QuestionList';
import { QuestionTable } from './QuestionTable';
import styles from './Results.module.css';

type ResultsProps = {
  page: QuestionPage | undefined;
  error: Error | null;
  startError: Error | null;
  onRetry: () => void;
  filters: Filters;
  change: (next: Filters) => void;
  selected: QuestionSummary | undefined;
  onSelect: (slug: string) => void;
  narrow: boolean;
};

export function Results(props: ResultsProps) {
  const { page, error, startError, onRetry, filters, change, narrow } = props;
  return (
    <div className={styles.results}>
      {startError && (
        <div className={styles.message}>
          <ErrorState what="The question did not start." error={startError} />
        </div>
      )}
      <ListOrState
        className={styles.message}
        items={page?.items}
        error={error}
        unread="The questions could not be read."
        onRetry={onRetry}
        rows={20}
        empty={
          page && (
            <NoMatch page={page} onClear={() => change({ ...noFilters, sort: filters.sort })} />
          )
        }
      >
        {(items) =>
          narrow ? <QuestionList items={items} /> : <QuestionTable {...props} items={items} />
        }
      </ListOrState>
    </div>
  );
}

function NoMatch({ page, onClear }: { page: QuestionPage; onClear: () => void }) {
  if (page.total === 0) {
    return <EmptyState>No questions. Put question files into the content folder.</EmptyState>;
  }
  return (
    <EmptyState action={<Button onClick={onClear}>Clear search and filters</Button>}>
      No question matches. {page.total} are in the bank.
    </EmptyState>
  );
}
