import { describe, expect, it } from 'vitest';
import { mentionOf, qualityMarks } from './marks';
import { qualities } from './testing';

describe('qualityMarks', () => {
  it('has a mark for every sentence of the open quality', () => {
    expect(qualityMarks(qualities(), 'trade-offs')).toEqual([
      {
        criterion: 'quality:trade-offs:0',
        evidence: [{ start: 0, length: 22, quote: 'The app sends one key.' }],
      },
    ]);
  });

  it.each([null, 'cost'] as const)('has none for %s', (kind) => {
    expect(qualityMarks(qualities(), kind)).toEqual([]);
  });

  it('has none where nothing was looked at', () => {
    expect(qualityMarks(null, 'cost')).toEqual([]);
  });
});

describe('mentionOf', () => {
  it.each([
    ['quality:trade-offs:3', 3],
    ['one-key', null],
  ])('%s', (criterion, expected) => {
    expect(mentionOf(criterion)).toBe(expected);
  });
});
