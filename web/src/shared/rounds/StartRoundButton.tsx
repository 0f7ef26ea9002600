import { useState } from 'react';
import { Button } from '@/shared/ui';
import { type RoundScenario, StartRoundDialog } from './StartRoundDialog';

/** Where a scenario is in sight. */
export function StartRoundButton({ scenario }: { scenario: RoundScenario }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button icon="clock" onClick={() => setOpened(true)}>
        Start a round
      </Button>
      <StartRoundDialog scenario={opened ? scenario : null} onClose={() => setOpened(false)} />
    </>
  );
}
