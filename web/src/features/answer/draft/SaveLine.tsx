import { useEffect, useRef } from 'react';
import type { DraftSync } from '@/shared/drafts/draftSync';
import { useDraftState } from '@/shared/drafts/useDraftSync';
import { announce } from '@/shared/ui';
import { saveStatus } from '../model/saveStatus';

const wallClock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const formatTime = (iso: string) => wallClock.format(new Date(iso));

/** Where the text is. Heard only when that changes for the worse or back, so that typing is not talked over. */
export function SaveLine({ sync }: { sync: DraftSync }) {
  const { text, alarm } = saveStatus(useDraftState(sync), sync.isKeptLocally(), formatTime);
  const alarmed = useRef(false);
  useEffect(() => {
    if (alarm === alarmed.current) return;
    alarmed.current = alarm;
    announce(text);
  }, [alarm, text]);
  return <span className={alarm ? 'w5' : undefined}>{text}</span>;
}
