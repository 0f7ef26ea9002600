import { lazy, Suspense, useState } from 'react';
import { useKeySheetRequests, useKeys } from '@/shared/keys';

const KeySheetDialog = lazy(() => import('./KeySheetDialog'));

/** Every key that works here, by group. Opened by `?`; its code comes when it is first asked for. */
export function KeySheet() {
  const [opened, setOpened] = useState(false);
  const [wanted, setWanted] = useState(false);

  function open() {
    setWanted(true);
    setOpened(true);
  }

  useKeys('Everywhere', [{ keys: '?', label: 'all keys', run: open, order: -20 }]);
  useKeySheetRequests(open);

  return (
    wanted && (
      <Suspense>
        <KeySheetDialog opened={opened} onClose={() => setOpened(false)} />
      </Suspense>
    )
  );
}
