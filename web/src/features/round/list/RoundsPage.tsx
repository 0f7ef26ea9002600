import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { roundsQuery } from '@/api/rounds';
import type { RoundSummary } from '@/api/roundTypes';
import { addresses } from '@/shared/addresses';
import { counted } from '@/shared/format';
import { useKeys, useProvenance } from '@/shared/keys';
import { moveRowFocus, openFocusedRow } from '@/shared/keys/rowFocus';
import { Bars, ButtonLink, EmptyState, ErrorState, PageTitle } from '@/shared/ui';
import { DeleteRound } from './DeleteRound';
import styles from './Rounds.module.css';
import { RoundTable } from './RoundTable';

/** All design rounds: those that go on, and what came of the others. */
export function Component() {
  const { data, error, refetch } = useQuery(roundsQuery());
  const [deleting, setDeleting] = useState<RoundSummary | null>(null);
  const none = !data?.length;
  useKeys('Rounds', [
    {
      keys: ['j', 'k'],
      label: 'move',
      order: 20,
      disabled: none,
      run: (_event, key) => moveRowFocus(key === 'j' ? 1 : -1),
    },
    { keys: ['Enter', 'o'], label: 'open', order: 19, disabled: none, run: openFocusedRow },
    {
      keys: 'Delete',
      label: 'delete',
      order: 18,
      disabled: none,
      run: () => {
        const id = (document.activeElement as HTMLElement | null)?.dataset.round;
        setDeleting(data?.find((round) => round.id === id) ?? null);
      },
    },
  ]);
  useProvenance(data && `${counted(data.length, 'round')}, kept on this server`);
  return (
    <div className={styles.page}>
      <PageTitle>Design rounds</PageTitle>
      <h1 className={styles.title}>
        Design rounds <span className="muted">asked, estimated, drawn, run and explained</span>
      </h1>
      <div className={styles.results}>
        {data && data.length > 0 ? (
          <RoundTable rounds={data} onDelete={setDeleting} />
        ) : (
          <div className={styles.message}>
            {error && (
              <ErrorState what="The rounds could not be read." error={error} onRetry={refetch} />
            )}
            {!error && !data && <Bars rows={8} line={32} />}
            {data && (
              <EmptyState
                action={
                  <ButtonLink look="primary" to={addresses.scenarios}>
                    Choose a scenario
                  </ButtonLink>
                }
              >
                No rounds yet.
              </EmptyState>
            )}
          </div>
        )}
      </div>
      <DeleteRound round={deleting} onClose={() => setDeleting(null)} />
    </div>
  );
}
