import { describe, expect, it } from 'vitest';
import { criterionOf, findingHash } from './findingHash';

describe('findingHash', () => {
  it.each(['key-per-intent', 'a/b c', 'ü'])('finds %s again', (criterion) => {
    expect(criterionOf(findingHash(criterion))).toBe(criterion);
  });

  it.each(['', '#', '#s1', '#p-%E0%A4%A'])('%j names nothing', (hash) => {
    expect(criterionOf(hash)).toBeNull();
  });
});
