import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { attemptQuery } from '@/api/queries';
import type { AttemptDetail } from '@/api/types';
import { addresses } from '@/shared/addresses';
import { Bars, ButtonLink, ErrorState, PageTitle } from '@/shared/ui';
import styles from './AnswerPage.module.css';
import { Desk } from './desk/Desk';

export function Component() {
  const { id = '' } = useParams();
  return <Attempt key={id} id={id} />;
}

/** Reads the attempt once. From then on the desk owns the text, and nothing fetched may replace it. */
function Attempt({ id }: { id: string }) {
  const { data, error, isFetching, refetch } = useQuery({
    ...attemptQuery(id),
    refetchOnWindowFocus: false,
  });
  const [attempt, setAttempt] = useState<AttemptDetail | null>(null);
  // A copy in the cache may be older than what was saved since, so a fetch under way is waited for.
  if (attempt === null && data && !isFetching) setAttempt(data);

  if (attempt === null) {
    return error ? (
      <div className={styles.message}>
        <PageTitle>Answer</PageTitle>
        <ErrorState
          what="The attempt could not be opened."
          safe="What you wrote is kept, on the server and in this browser."
          error={error}
          onRetry={refetch}
        />
        <ButtonLink to={addresses.scorecards}>All attempts</ButtonLink>
      </div>
    ) : (
      <Loading />
    );
  }
  if (attempt.summary.status === 'submitted')
    return <Navigate to={addresses.scorecard(id)} replace />;
  return (
    <>
      <PageTitle>{attempt.summary.title}</PageTitle>
      <Desk attempt={attempt} />
    </>
  );
}

function Loading() {
  return (
    <div className={styles.loading} aria-busy="true">
      <PageTitle>Answer</PageTitle>
      <div>
        <Bars rows={12} line={24} />
      </div>
      <div />
    </div>
  );
}
