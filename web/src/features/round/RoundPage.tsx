import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { roundQuery } from '@/api/rounds';
import type { RoundDetail } from '@/api/roundTypes';
import { componentKindsQuery, readDesignById, scenarioQuery } from '@/api/studio';
import { addresses } from '@/shared/addresses';
import type { StudioComponent } from '@/shared/studio/frame';
import { Bars, ButtonLink, ErrorState, PageTitle } from '@/shared/ui';
import { Round } from './Round';
import styles from './Round.module.css';

type RoundPageProps = { Studio: StudioComponent };

export function RoundPage({ Studio }: RoundPageProps) {
  const { id = '' } = useParams();
  return <Opening key={id} id={id} Studio={Studio} />;
}

/** Reads the round once. From then on its page owns what is typed, and nothing fetched may replace it. */
function Opening({ id, Studio }: RoundPageProps & { id: string }) {
  const query = useQuery({
    ...roundQuery(id),
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
  });
  const [round, setRound] = useState<RoundDetail | null>(null);
  // A copy in the cache may be older than what was saved since, so it is fetched again, and where that fails the copy is not gone on with.
  if (round === null && query.isSuccess && !query.isFetching) setRound(query.data);
  if (round === null) {
    return query.error ? <Failed error={query.error} onRetry={query.refetch} /> : <Loading />;
  }
  if (round.summary.submittedAt !== null) {
    return <Navigate to={addresses.roundScorecard(id)} replace />;
  }
  return <WithDesign round={round} Studio={Studio} />;
}

function WithDesign({ round, Studio }: RoundPageProps & { round: RoundDetail }) {
  const { designId, summary } = round;
  const scenario = useQuery({
    ...scenarioQuery(summary.scenario ?? ''),
    enabled: summary.scenario !== null,
  });
  const kinds = useQuery(componentKindsQuery);
  const design = useQuery({
    queryKey: ['designs', 'of-round', designId],
    queryFn: ({ signal }) => readDesignById(designId, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const queries = [scenario, kinds, design];
  // What was read once is enough: a server that is gone meanwhile must not take the round off the page.
  const error =
    summary.scenario === null
      ? new Error('Its scenario is no longer in the content folder.')
      : queries.find((query) => query.error && !query.data)?.error;
  if (error) {
    const retry = () => {
      for (const query of queries) if (query.error) void query.refetch();
    };
    return <Failed error={error} onRetry={retry} />;
  }
  if (!scenario.data || !kinds.data || !design.data) return <Loading />;
  return (
    <Round
      round={round}
      scenario={scenario.data}
      kinds={kinds.data}
      design={design.data}
      Studio={Studio}
    />
  );
}

function Failed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <div className={styles.message}>
      <PageTitle>Design round</PageTitle>
      <h1 className="sr">Design round</h1>
      <ErrorState
        what="The round could not be opened."
        safe="What you typed is kept, on the server and in this browser."
        error={error}
        onRetry={onRetry}
      />
      <ButtonLink to={addresses.rounds}>All rounds</ButtonLink>
    </div>
  );
}

function Loading() {
  return (
    <div className={styles.message} aria-busy="true">
      <PageTitle>Design round</PageTitle>
      <h1 className="sr">Design round</h1>
      <Bars rows={12} line={32} />
    </div>
  );
}
