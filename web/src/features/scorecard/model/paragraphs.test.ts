import { describe, expect, it } from 'vitest';
import { paragraphs } from './paragraphs';

const texts = (text: string) => paragraphs(text).map(({ from, to }) => text.slice(from, to));

describe('paragraphs', () => {
  it.each([
    ['', []],
    [' \n\t\n', []],
    ['One.', ['One.']],
    ['One.\nStill one.', ['One.\nStill one.']],
    ['One.\n\nTwo.', ['One.', 'Two.']],
    ['One.\n \t\n\n\nTwo.\n\n', ['One.', 'Two.']],
    ['\n\n- a\n- b\n\nEnd  ', ['- a\n- b', 'End']],
    ['One.\r\n\r\nTwo.', ['One.', 'Two.']],
  ])('%j', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('keeps the offsets of the whole text', () => {
    expect(paragraphs('ab\n\ncd')).toEqual([
      { from: 0, to: 2 },
      { from: 4, to: 6 },
    ]);
  });
});
