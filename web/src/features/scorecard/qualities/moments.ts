import type { SpokenMoment } from '@/api/types';

/** Seconds from the start of a recording as it shows them: 75.4 is 1:15. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** What a moment is: its words, or how long nothing was said. */
export const momentName = ({ words, seconds }: SpokenMoment): string =>
  words === '' ? `${Number(seconds.toFixed(1))} s` : words;
