import type { Home } from '@/api/types';
import { DesignRounds } from './DesignRounds';
import styles from './HomePage.module.css';
import { Misconceptions } from './Misconceptions';
import { RecentScorecards } from './RecentScorecards';
import { Resume } from './Resume';
import { Standing } from './Standing';
import { Suggestions } from './Suggestions';
import { useHomeKeys } from './useHomeKeys';
import { Week } from './Week';

/** What to do on the left, where one stands on the right. */
export function HomeColumns({ home }: { home: Home }) {
  const start = useHomeKeys(home);
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {home.resume && <Resume {...home.resume} />}
        <Suggestions
          suggestions={home.suggestions}
          onStart={start.run}
          starting={start.slug}
          error={start.error}
          withEnter={!home.resume}
        />
        <Week week={home.week} />
      </div>
      <div className={styles.column}>
        <RecentScorecards recent={home.recent} total={home.submittedTotal} />
        <DesignRounds open={home.openRound ?? null} recent={home.recentRounds ?? []} />
        <Standing competencies={home.competencies} />
        {home.misconceptions.length > 0 && <Misconceptions seen={home.misconceptions} />}
      </div>
    </div>
  );
}
