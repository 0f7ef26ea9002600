import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { scenariosQuery } from '@/api/studio';
import type { ScenarioSummary } from '@/api/studioTypes';
import { addresses } from '@/shared/addresses';
import { counted } from '@/shared/format';
import { useKeys, useProvenance } from '@/shared/keys';
import { focusedRow, moveRowFocus, openFocusedRow } from '@/shared/keys/rowFocus';
import { StartRoundDialog } from '@/shared/rounds/StartRoundDialog';
import { Bars, EmptyState, ErrorState, PageTitle } from '@/shared/ui';
import styles from './scenarios/Scenarios.module.css';
import { ScenarioTable } from './scenarios/ScenarioTable';

/** All scenarios, dense: what is to be designed, how much comes, and what it may cost. */
export function Component() {
  const { data, error, refetch } = useQuery(scenariosQuery);
  const [round, setRound] = useState<ScenarioSummary | null>(null);
  const none = !data || data.length === 0;
  useKeys('Scenarios', [
    {
      keys: ['j', 'k'],
      label: 'move',
      order: 20,
      disabled: none,
      run: (_event, key) => moveRowFocus(key === 'j' ? 1 : -1),
    },
    {
      keys: ['ArrowDown', 'ArrowUp'],
      label: 'move',
      listed: 'sheet',
      disabled: none,
      run: (_event, key) => moveRowFocus(key === 'ArrowDown' ? 1 : -1),
    },
    {
      keys: 'Enter',
      label: 'open',
      order: 19,
      disabled: none,
      run: openFocusedRow,
    },
    {
      keys: 's',
      label: 'start a round',
      order: 18,
      disabled: none,
      run: () => setRound(data?.[focusedRow()] ?? null),
    },
  ]);
  useProvenance(data && `${counted(data.length, 'scenario')}, from the content folder`);
  return (
    <div className={styles.page}>
      <PageTitle>Studio</PageTitle>
      <h1 className={styles.title}>
        Studio <span className="muted">designs that are run, under load and faults</span>
        <Link className={`link ${styles.rounds}`} to={addresses.rounds}>
          Design rounds
        </Link>
      </h1>
      {data ? (
        data.length > 0 ? (
          <ScenarioTable scenarios={data} onRound={setRound} />
        ) : (
          <div className={styles.message}>
            <EmptyState>No scenarios. Put scenario folders into the content folder.</EmptyState>
          </div>
        )
      ) : (
        <div className={styles.message}>
          {error ? (
            <ErrorState what="The scenarios could not be read." error={error} onRetry={refetch} />
          ) : (
            <Bars rows={16} line={32} />
          )}
        </div>
      )}
      <StartRoundDialog scenario={round} onClose={() => setRound(null)} />
    </div>
  );
}
