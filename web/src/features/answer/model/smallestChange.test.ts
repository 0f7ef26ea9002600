import { describe, expect, it } from 'vitest';
import { smallestChange } from './smallestChange';

describe('smallestChange', () => {
  it.each([
    ['', ''],
    ['abc', 'abc'],
    ['abc', ''],
    ['', 'abc'],
    ['One. Two.', 'One. And. Two.'],
    ['aaa', 'aaaaa'],
    ['left middle right', 'left right'],
  ])('turns %j into %j', (before, after) => {
    const { from, to, insert } = smallestChange(before, after);
    expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
  });

  it('touches only what differs', () => {
    expect(smallestChange('One. Two.', 'One. New. Two.')).toEqual({
      from: 5,
      to: 5,
      insert: 'New. ',
    });
  });
});
