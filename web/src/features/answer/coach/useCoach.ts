import { useEffect, useState, useSyncExternalStore } from 'react';
import { browserTimers } from '@/shared/drafts/browserTimers';
import { Coach, type CoachState } from '../model/coach';
import { connectCoach } from './connection';

/** Connects while the attempt is coached; in exam mode there is no coach, and nothing is sent. */
export function useCoach(attemptId: string, coached: boolean, text: () => string): Coach | null {
  const [coach, setCoach] = useState<Coach | null>(null);

  useEffect(() => {
    if (!coached) return;
    const opened = new Coach(text(), (...asked) => connection.listen(...asked), browserTimers);
    const connection = connectCoach(attemptId, {
      onHeard: (hearing) => opened.hear(hearing),
      onLink: (link) => opened.linkChanged(link),
    });
    setCoach(opened);
    return () => {
      connection.stop();
      opened.close();
      setCoach(null);
    };
  }, [attemptId, coached, text]);

  return coach;
}

const nobody = { subscribe: () => () => {}, state: () => null };

export function useCoachState(coach: Coach | null): CoachState | null {
  const { subscribe, state } = coach ?? nobody;
  return useSyncExternalStore<CoachState | null>(subscribe, state);
}
