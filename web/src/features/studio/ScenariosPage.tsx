import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { scenariosQuery } from '@/api/studio';
import type { ScenarioSummary } from '@/api/studioTypes';
import { addresses } from '@/shared/addresses';
import { counted } from '@/shared/format';
import { rowKeys, useKeys, useProvenance } from '@/shared/keys';
import { focusedRow } from '@/shared/keys/rowFocus';
import { StartRoundDialog } from '@/shared/rounds/StartRoundDialog';
import { EmptyState, ListPage, PageTitle } from '@/shared/ui';
import { ScenarioTable } from './scenarios/ScenarioTable';

/** All scenarios, dense: what is to be designed, how much comes, and what it may cost. */
export function Component() {
  const { data, error, refetch } = useQuery(scenariosQuery);
  const [round, setRound] = useState<ScenarioSummary | null>(null);
  const none = !data || data.length === 0;
  useKeys('Scenarios', [
    ...rowKeys(none),
    {
      keys: 's',
      label: 'start a round',
      order: 18,
      disabled: none,
      run: () => setRound(data?.[Math.max(0, focusedRow())] ?? null),
    },
  ]);
  useProvenance(data && `${counted(data.length, 'scenario')}, from the content folder`);
  return (
    <>
      <PageTitle>Studio</PageTitle>
      <ListPage
        title="Studio"
        about="designs that are run, under load and faults"
        aside={
          <Link className="link" to={addresses.rounds}>
            Design rounds
          </Link>
        }
        items={data}
        error={error}
        unread="The scenarios could not be read."
        onRetry={refetch}
        rows={16}
        empty={<EmptyState>No scenarios. Put scenario folders into the content folder.</EmptyState>}
      >
        {(scenarios) => <ScenarioTable scenarios={scenarios} onRound={setRound} />}
      </ListPage>
      <StartRoundDialog scenario={round} onClose={() => setRound(null)} />
    </>
  );
}
