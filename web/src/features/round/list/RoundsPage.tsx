import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { roundsQuery } from '@/api/rounds';
import type { RoundSummary } from '@/api/roundTypes';
import { addresses } from '@/shared/addresses';
import { counted } from '@/shared/format';
import { deleteRowKey, rowKeys, useKeys, useProvenance } from '@/shared/keys';
import { ButtonLink, EmptyState, ListPage, PageTitle } from '@/shared/ui';
import { DeleteRound } from './DeleteRound';
import { RoundTable } from './RoundTable';

/** All design rounds: those that go on, and what came of the others. */
export function Component() {
  const { data, error, refetch } = useQuery(roundsQuery());
  const [deleting, setDeleting] = useState<RoundSummary | null>(null);
  useKeys('Rounds', [...rowKeys(!data?.length), deleteRowKey(data, setDeleting)]);
  useProvenance(data && `${counted(data.length, 'round')}, kept on this server`);
  return (
    <>
      <PageTitle>Design rounds</PageTitle>
      <ListPage
        title="Design rounds"
        about="asked, estimated, drawn, run and explained"
        items={data}
        error={error}
        unread="The rounds could not be read."
        onRetry={refetch}
        rows={8}
        empty={
          <EmptyState
            action={
              <ButtonLink look="primary" to={addresses.scenarios}>
                Choose a scenario
              </ButtonLink>
            }
          >
            No rounds yet.
          </EmptyState>
        }
      >
        {(rounds) => <RoundTable rounds={rounds} onDelete={setDeleting} />}
      </ListPage>
      <DeleteRound round={deleting} onClose={() => setDeleting(null)} />
    </>
  );
}
