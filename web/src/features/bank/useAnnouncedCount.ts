import { useEffect } from 'react';
import type { QuestionPage } from '@/api/types';
import { count, counted } from '@/shared/format';
import { announce } from '@/shared/ui';

/** Says how many were found, once typing rests. */
export function useAnnouncedCount(page: QuestionPage | undefined): void {
  const said = page && `${count(page.matched)} of ${counted(page.total, 'question')}`;
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => announce(said), 600);
    return () => clearTimeout(timer);
  }, [said]);
}
