import { addresses } from '@/shared/addresses';
import { Bars, ButtonLink, EmptyState, ErrorState } from '@/shared/ui';
import styles from './HistoryState.module.css';
import type { Shown } from './shown';

type HistoryStateProps = {
  loading: boolean;
  error: Error | null;
  onRetry: () => void;
  shown: Shown;
};

export function HistoryState({ loading, error, onRetry, shown }: HistoryStateProps) {
  return (
    <div className={styles.state}>
      {loading ? (
        <Bars rows={16} line={33} />
      ) : error ? (
        <ErrorState
          what="The attempts could not be read."
          safe="They are still on the server."
          error={error}
          onRetry={onRetry}
        />
      ) : (
        <EmptyState
          action={
            <ButtonLink look="primary" to={addresses.questions}>
              Choose a question
            </ButtonLink>
          }
        >
          {sentence(shown)}
        </EmptyState>
      )}
    </div>
  );
}

function sentence({ status, slug }: Shown): string {
  if (slug) return 'No attempts at this question.';
  if (status === 'draft') return 'No answer is left open.';
  return 'No scorecards yet. Each answer you submit gets one.';
}
