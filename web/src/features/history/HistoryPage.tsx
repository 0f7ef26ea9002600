import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { AttemptSummary } from '@/api/types';
import { counted } from '@/shared/format';
import { useProvenance } from '@/shared/keys';
import { ListOrState, PageTitle } from '@/shared/ui';
import { AttemptTable } from './AttemptTable';
import { attemptPages } from './attemptPages';
import { DeleteAttempt } from './DeleteAttempt';
import { HistoryBar } from './HistoryBar';
import styles from './HistoryPage.module.css';
import { NoAttempts } from './NoAttempts';
import { parseShown } from './shown';
import { useHistoryKeys } from './useHistoryKeys';

export function Component() {
  const [search, setSearch] = useSearchParams();
  const shown = parseShown(search);
  const query = useInfiniteQuery(attemptPages(shown));
  const [deleting, setDeleting] = useState<AttemptSummary | null>(null);

  const attempts = query.data?.pages.flatMap((page) => page.items);
  const total = query.data?.pages[0]?.total;
  useHistoryKeys({ attempts, onDelete: setDeleting, setSearch });
  useProvenance(
    total === undefined ? undefined : `${counted(total, 'attempt')}, kept on this server`,
  );

  return (
    <div className={styles.page}>
      <PageTitle>Scorecards</PageTitle>
      <HistoryBar shown={shown} total={total} title={attempts?.[0]?.title} onChange={setSearch} />
      <div className={styles.results}>
        <ListOrState
          className={styles.message}
          items={attempts}
          error={query.error}
          unread="The attempts could not be read."
          safe="They are still on the server."
          onRetry={query.refetch}
          rows={16}
          line={33}
          empty={<NoAttempts shown={shown} />}
        >
          {(some) => <AttemptTable attempts={some} onDelete={setDeleting} />}
        </ListOrState>
        {query.hasNextPage && (
          <div className={styles.more}>
            <button
              type="button"
              className="link"
              disabled={query.isFetchingNextPage}
              onClick={() => query.fetchNextPage()}
            >
              Show older
            </button>
          </div>
        )}
      </div>
      <DeleteAttempt attempt={deleting} onClose={() => setDeleting(null)} />
    </div>
  );
}
