import type { ReactNode } from 'react';
import { ShownText } from '../evidence/ShownText';
import type { Segment } from '../model/segments';
import { mentionId, mentionOf, qualityId } from './marks';
import { useQuality } from './selection';
import { qualityNames } from './words';

/** A piece of the answer that shows the open quality, with the way back to it where the sentence begins. */
export function QualityText({ segment, children }: { segment: Segment; children: ReactNode }) {
  const { open } = useQuality();
  const mentions = segment.criteria.filter((criterion) => mentionOf(criterion) !== null);
  if (open === null || mentions.length === 0) return children;
  const begins = segment.starts.filter((criterion) => mentionOf(criterion) !== null);
  return (
    <ShownText
      begins={begins.map((criterion) => {
        const index = mentionOf(criterion) ?? 0;
        return {
          id: mentionId(index),
          text: String(index + 1),
          label: `${qualityNames[open]}, ${index + 1}: back to the list`,
          onBack: () => backTo(qualityId(open)),
        };
      })}
    >
      {children}
    </ShownText>
  );
}

function backTo(id: string): void {
  const row = document.getElementById(id);
  row?.scrollIntoView({ block: 'center' });
  row?.querySelector('button')?.focus({ preventScroll: true });
}
