import type { RoundEvidence } from '@/api/roundTypes';
import { addresses } from '@/shared/addresses';

/** Where a piece of evidence can be looked at: in the run, in the design, in the talk; null where its sentence is all. */
export function placeOf(round: string, evidence: RoundEvidence): string | null {
  const { kind, moment, place, start, length } = evidence;
  if (kind === 'run' && typeof moment === 'number')
    return addresses.roundPlayback(round, moment, place);
  if ((kind === 'run' || kind === 'design') && place) {
    return addresses.roundPlayback(round, null, place);
  }
  if (kind === 'text' && typeof start === 'number' && typeof length === 'number')
    return `#${talkId(start)}`;
  return null;
}

/** The mark in the talk that a quote leads to. */
export const talkId = (start: number) => `talk-${start}`;
