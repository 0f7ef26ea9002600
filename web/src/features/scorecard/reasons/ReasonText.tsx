import type { ReactNode } from 'react';
import { ShownText } from '../evidence/ShownText';
import type { Segment } from '../model/segments';
import { placeId, placeOf } from './marks';
import { useReason } from './selection';

/** A piece of the answer that the shown reason rests on, with the way back to it where the place begins. */
export function ReasonText({ segment, children }: { segment: Segment; children: ReactNode }) {
  const { places, back } = useReason();
  const here = segment.criteria.some((criterion) => placeOf(criterion) !== null);
  if (places.length === 0 || !here) return children;
  const begins = segment.starts.flatMap((criterion) => placeOf(criterion) ?? []);
  return (
    <ShownText
      begins={begins.map((index) => ({
        id: placeId(index),
        text: '↑',
        label: 'Back to what it is about',
        onBack: back,
      }))}
    >
      {children}
    </ShownText>
  );
}
