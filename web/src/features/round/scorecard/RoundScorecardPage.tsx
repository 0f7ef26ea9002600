import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ApiProblem } from '@/api/problem';
import { roundScorecardQuery } from '@/api/rounds';
import { addresses } from '@/shared/addresses';
import { Bars, ButtonLink, EmptyState, ErrorState, PageTitle } from '@/shared/ui';
import styles from './RoundScorecard.module.css';
import { RoundScorecardView } from './RoundScorecardView';

export function Component() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    ...roundScorecardQuery(id),
    refetchOnWindowFocus: false,
  });
  if (data) {
    return (
      <>
        <PageTitle>{`${data.round.summary.title}, design round`}</PageTitle>
        <RoundScorecardView key={id} card={data} />
      </>
    );
  }
  return (
    <div className={styles.message} aria-busy={!error}>
      <PageTitle>Scorecard</PageTitle>
      <h1 className="sr">Scorecard of a design round</h1>
      {error ? <Failed id={id} error={error} onRetry={refetch} /> : <Bars rows={12} line={28} />}
    </div>
  );
}

function Failed({ id, error, onRetry }: { id: string; error: Error; onRetry: () => void }) {
  if (error instanceof ApiProblem && error.is('/problems/round-not-submitted')) {
    return (
      <EmptyState
        action={
          <ButtonLink look="primary" to={addresses.round(id)}>
            Go on with it
          </ButtonLink>
        }
      >
        This round is not handed in yet, so there is no scorecard.
      </EmptyState>
    );
  }
  return (
    <>
      <ErrorState
        what="The scorecard could not be read."
        safe="The round and its judgement are kept on the server."
        error={error}
        onRetry={onRetry}
      />
      <ButtonLink to={addresses.rounds}>All rounds</ButtonLink>
    </>
  );
}
