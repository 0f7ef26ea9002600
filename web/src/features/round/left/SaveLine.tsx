import { useEffect, useRef } from 'react';
import { useDraftState } from '@/shared/drafts/useDraftSync';
import { announce } from '@/shared/ui';
import { saveWords } from '../model/saveWords';
import { useRound } from '../state/RoundContext';
import styles from './RoundLeft.module.css';

/** Where what is typed is. Heard only when that changes for the worse or back, so that typing is not talked over. */
export function SaveLine() {
  const { sync } = useRound();
  const { text, alarm } = saveWords(useDraftState(sync), sync.isKeptLocally());
  const alarmed = useRef(false);
  useEffect(() => {
    if (alarm === alarmed.current) return;
    alarmed.current = alarm;
    announce(`Notes: ${text}`);
  }, [alarm, text]);
  return <span className={alarm ? styles.unsaved : styles.saved}>{text}</span>;
}
