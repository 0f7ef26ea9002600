import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { ApiProblem } from '@/api/problem';
import { scorecardQuery } from '@/api/queries';
import { addresses } from '@/shared/addresses';
import { Bars, ButtonLink, EmptyState, ErrorState, PageTitle } from '@/shared/ui';
import styles from './ScorecardPage.module.css';
import { ScorecardView } from './ScorecardView';

export function Component() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const compare = search.get('compare') ?? undefined;
  const judging = /^\d+$/.test(search.get('judging') ?? '')
    ? Number(search.get('judging'))
    : undefined;
  const { data, error, refetch } = useQuery({
    ...scorecardQuery(id, compare, judging),
    // Another comparison changes a corner of the page; the rest stays while it is fetched.
    placeholderData: (before) => (before?.attempt.id === id ? before : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });

  if (data) {
    return (
      <>
        <PageTitle>{`${data.question.name}, attempt ${data.attempt.number}`}</PageTitle>
        <ScorecardView key={id} card={data} />
      </>
    );
  }
  return error ? <Failed id={id} error={error} onRetry={refetch} /> : <Loading />;
}

function Failed({ id, error, onRetry }: { id: string; error: Error; onRetry: () => void }) {
  const notYet = error instanceof ApiProblem && error.is('/problems/not-submitted');
  return (
    <div className={styles.message}>
      <PageTitle>Scorecard</PageTitle>
      {notYet ? (
        <EmptyState
          action={
            <ButtonLink look="primary" to={addresses.attempt(id)}>
              Go on with it
            </ButtonLink>
          }
        >
          This attempt is not submitted yet, so there is no scorecard.
        </EmptyState>
      ) : (
        <>
          <ErrorState
            what="The scorecard could not be read."
            safe="The answer and its judgement are kept on the server."
            error={error}
            onRetry={onRetry}
          />
          <ButtonLink to={addresses.scorecards}>All scorecards</ButtonLink>
        </>
      )}
    </div>
  );
}

function Loading() {
  return (
    <div className={styles.body} aria-busy="true">
      <PageTitle>Scorecard</PageTitle>
      <div className={styles.verdict}>
        <Bars rows={10} line={28} />
      </div>
      <div className={styles.loading}>
        <Bars rows={12} line={26} />
      </div>
    </div>
  );
}
