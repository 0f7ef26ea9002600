import { useQuery } from '@tanstack/react-query';
import { homeQuery } from '@/api/queries';
import type { Home } from '@/api/types';
import { counted } from '@/shared/format';
import { useProvenance } from '@/shared/keys';
import { ErrorState, PageTitle } from '@/shared/ui';
import { HomeColumns } from './HomeColumns';
import { HomeLoading } from './HomeLoading';
import styles from './HomePage.module.css';
import { Newcomer } from './Newcomer';

export function Component() {
  const { data: home, error, refetch } = useQuery(homeQuery);
  useProvenance(
    home &&
      `${counted(home.questions, 'question')}, ${counted(home.points, 'point')}. Answers stay on this server.`,
  );

  return (
    <>
      <PageTitle>Home</PageTitle>
      <h1 className="sr">Home</h1>
      {home ? (
        isKnown(home) ? (
          <HomeColumns home={home} />
        ) : (
          <Newcomer home={home} />
        )
      ) : error ? (
        <div className={styles.failed}>
          <ErrorState what="Home could not be read." error={error} onRetry={refetch} />
        </div>
      ) : (
        <HomeLoading />
      )}
    </>
  );
}

/** Whoever has answered or designed something is no newcomer. */
const isKnown = (home: Home) =>
  home.resume !== null ||
  home.submittedTotal > 0 ||
  Boolean(home.openRound) ||
  (home.recentRounds ?? []).length > 0;
