import { count, counted } from '@/shared/format';

/** How much of the target is used, 0 to 1. Past the target the line is simply full. */
export function progress(activeSeconds: number, targetSeconds: number): number {
  return targetSeconds > 0 ? Math.min(1, activeSeconds / targetSeconds) : 0;
}

/** Said once half as long again as planned has passed, and quietly: a long answer is a choice. */
export function nudge(activeSeconds: number, targetSeconds: number): string | null {
  if (targetSeconds <= 0 || activeSeconds < targetSeconds * 1.5) return null;
  const minutes = Math.floor((activeSeconds - targetSeconds) / 60);
  return `${counted(minutes, 'minute')} over target. An interviewer would ask you to close.`;
}

/** "203 words, about 150 more at your pace". A forecast needs two minutes of evidence and some of the target left. */
export function wordsNote(words: number, activeSeconds: number, targetSeconds: number): string {
  const said = counted(words, 'word');
  const left = targetSeconds - activeSeconds;
  if (words < 20 || activeSeconds < 120 || left < 30) return said;
  const more = Math.round(((words / activeSeconds) * left) / 10) * 10;
  return more >= 10 ? `${said}, about ${count(more)} more at your pace` : said;
}
