import { useState } from 'react';
import { useKeySheetRequests, useKeys } from '@/shared/keys';
import { useLater } from '@/shared/ui';

const load = () => import('./KeySheetDialog');

/** Every key that works here, by group. Opened by `?`; its code comes when it is first asked for. */
export function KeySheet() {
  const [opened, setOpened] = useState(false);
  const [Sheet, fetchSheet] = useLater(load);

  function open() {
    fetchSheet();
    setOpened(true);
  }

  useKeys('Everywhere', [{ keys: '?', label: 'all keys', run: open, order: -20 }]);
  useKeySheetRequests(open);

  return Sheet && <Sheet opened={opened} onClose={() => setOpened(false)} />;
}
