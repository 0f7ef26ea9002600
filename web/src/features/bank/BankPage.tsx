import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { aboutQuery, questionsQuery } from '@/api/queries';
import { useStartAttempt } from '@/shared/attempts/useStartAttempt';
import { counted, revision } from '@/shared/format';
import { useProvenance } from '@/shared/keys';
import { useNarrow } from '@/shared/look/useNarrow';
import { PageTitle, useOnceSettled } from '@/shared/ui';
import { BankBar } from './BankBar';
import styles from './BankPage.module.css';
import { Chips } from './Chips';
import { FilterDrawer } from './FilterDrawer';
import { FilterPane } from './FilterPane';
import { toQuery } from './filters';
import { Results } from './Results';
import { useAnnouncedCount } from './useAnnouncedCount';
import { useBankKeys } from './useBankKeys';
import { useFilters } from './useFilters';
import { useSelection } from './useSelection';

export function Component() {
  const [filters, change] = useFilters();
  const {
    data: page,
    error,
    refetch,
    isPlaceholderData,
  } = useQuery(questionsQuery(toQuery(filters)));
  const { data: about } = useQuery(aboutQuery);
  const [selected, select] = useSelection(page?.items);
  const start = useStartAttempt();
  const narrow = useNarrow();
  const withoutPane = useNarrow(960);
  const [drawer, setDrawer] = useState(false);

  const { ask: startSelected } = useOnceSettled(!isPlaceholderData, () => {
    if (selected) start.mutate({ slug: selected.slug });
  });
  useBankKeys({ page, filters, change, selected, select, start: startSelected, setDrawer });
  useAnnouncedCount(page);
  useProvenance(
    about &&
      `Bank ${revision(about.contentRevision)}, ${counted(about.questions, 'question')}, ${counted(about.points, 'point')}`,
  );

  const pane = (
    <FilterPane facets={page?.facets} failed={error !== null} filters={filters} change={change} />
  );
  return (
    <div className={styles.page}>
      <PageTitle>Questions</PageTitle>
      <h1 className="sr">Questions</h1>
      {withoutPane ? (
        <FilterDrawer opened={drawer} onClose={() => setDrawer(false)} matched={page?.matched}>
          {pane}
        </FilterDrawer>
      ) : (
        <aside className={styles.pane} aria-label="Filters">
          {pane}
        </aside>
      )}
      <div className={styles.results}>
        <BankBar
          filters={filters}
          change={change}
          page={page}
          selected={selected}
          starting={start.isPending}
          onStart={startSelected}
          onFilters={() => setDrawer(true)}
        />
        <Chips filters={filters} facets={page?.facets} change={change} />
        <Results
          page={page}
          error={page ? null : error}
          startError={start.error}
          onRetry={refetch}
          filters={filters}
          change={change}
          selected={selected}
          onSelect={select}
          narrow={narrow}
        />
      </div>
    </div>
  );
}
