import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { componentKindsQuery, designQuery, newestDesignQuery, scenarioQuery } from '@/api/studio';
import { StartRoundButton } from '@/shared/rounds/StartRoundButton';
import { Bars, ErrorState, PageTitle } from '@/shared/ui';
import { readOpening } from './model/opening';
import { Studio } from './Studio';
import styles from './Studio.module.css';

export function Component() {
  const { slug = '' } = useParams();
  const scenario = useQuery(scenarioQuery(slug));
  const kinds = useQuery(componentKindsQuery);
  const [search] = useSearchParams();
  const { at, design: id } = readOpening(search);
  const design = useQuery(id === null ? newestDesignQuery(slug) : designQuery(slug, id));
  const error = scenario.error ?? kinds.error ?? design.error;
  if (error) {
    return (
      <div className={styles.loading}>
        <PageTitle>Studio</PageTitle>
        <ErrorState
          what={design.error ? 'The design could not be read.' : 'The scenario could not be read.'}
          safe="Designs that you have saved are still there."
          error={error}
          onRetry={() => {
            for (const query of [scenario, kinds, design]) if (query.error) void query.refetch();
          }}
        />
      </div>
    );
  }
  if (!scenario.data || !kinds.data || design.data === undefined) {
    return (
      <div className={styles.loading}>
        <PageTitle>Studio</PageTitle>
        <h1 className="sr">Studio</h1>
        <Bars rows={12} line={32} />
      </div>
    );
  }
  return (
    <Studio
      key={`${slug} ${id ?? ''}`}
      scenario={scenario.data}
      kinds={kinds.data}
      design={design.data}
      at={at}
      actions={<StartRoundButton scenario={scenario.data} />}
    />
  );
}
