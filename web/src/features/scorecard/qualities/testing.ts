import type { Qualities } from '@/api/types';

/** One trade-off, one part of a failure, and nothing else. */
export function qualities(over: Partial<Qualities> = {}): Qualities {
  const mention = { start: 0, length: 22, quote: 'The app sends one key.', cue: 'sends one key' };
  return {
    qualities: [
      {
        kind: 'trade-offs',
        count: 1,
        mentions: [{ ...mention, aspect: 'plain', shown: true }],
      },
      {
        kind: 'failure-narration',
        count: 1,
        mentions: [{ ...mention, aspect: 'cascade', shown: true }],
      },
      { kind: 'cost', count: 0, mentions: [] },
    ],
    breadth: { touched: 3, asked: 4, expectedDepth: 40, deep: [] },
    story: null,
    delivery: null,
    ...over,
  };
}
