import { describe, expect, it } from 'vitest';
import { countWords } from './words';

describe('countWords', () => {
  it.each([
    ['', 0],
    ['   \n\n ', 0],
    ['- \n* \n---', 0],
    ['The client owns the intent.', 5],
    ['Idempotency-Key isn’t a retry', 4],
    ['# Title\n\n- one\n- two', 3],
    ['99.9 % of 4xx', 3],
    ['naïve Ümlaut 漢字', 3],
  ])('%j has %i', (text, expected) => {
    expect(countWords(text)).toBe(expected);
  });
});
