import type { PhrasingView } from '@/api/types';
import { evidence } from './findings';
import { scorecard } from './scorecard';

/** A phrasing of which a half is said in the first sentence of the sample answer. */
export function phrasing(over: Partial<PhrasingView> = {}): PhrasingView {
  const { answer } = scorecard();
  return {
    phrasing: 'one keys for one intent',
    percent: 50,
    credit: 0.5,
    sentences: evidence(answer, 'The app sends one key.'),
    found: [
      { text: 'one', share: 1, places: evidence(answer, 'one') },
      { text: 'keys', share: 1, places: evidence(answer, 'key') },
    ],
    missing: 'intent',
    ...over,
  };
}
