import { describe, expect, it } from 'vitest';
import { paragraphs } from './paragraphs';
import { segments } from './segments';

const found = (criterion: string, ...spans: [number, number][]) => ({
  criterion,
  evidence: spans.map(([start, length]) => ({ start, length, quote: '' })),
});
const whole = (text: string) => ({ from: 0, to: text.length });
const shown = (text: string, ...findings: ReturnType<typeof found>[]) =>
  segments(text, whole(text), findings).map((part) => `${part.text}:${part.criteria.join('+')}`);

describe('segments', () => {
  it('is the text itself when nothing was found', () => {
    expect(shown('Plain.')).toEqual(['Plain.:']);
  });

  it('cuts around one span', () => {
    expect(shown('abcdef', found('p', [2, 2]))).toEqual(['ab:', 'cd:p', 'ef:']);
  });

  it('holds both findings where two overlap', () => {
    expect(shown('abcdefgh', found('p', [1, 4]), found('q', [3, 4]))).toEqual([
      'a:',
      'bc:p',
      'de:p+q',
      'fg:q',
      'h:',
    ]);
  });

  it('puts the longer first where two begin together', () => {
    expect(shown('abcdef', found('short', [0, 2]), found('long', [0, 4]))).toEqual([
      'ab:long+short',
      'cd:long',
      'ef:',
    ]);
  });

  it('names a finding once although two of its spans overlap', () => {
    expect(shown('abcd', found('p', [0, 3], [1, 3]))).toEqual(['a:p', 'bc:p', 'd:p']);
  });

  it('says where findings begin and end', () => {
    const parts = segments('abcdefgh', whole('abcdefgh'), [found('p', [1, 4]), found('q', [3, 4])]);
    expect(parts.map((part) => part.starts.join())).toEqual(['', 'p', 'q', '', '']);
    expect(parts.map((part) => part.ends.join())).toEqual(['', '', 'p', 'q', '']);
  });

  it('ignores empty spans and those beyond the text', () => {
    expect(shown('abc', found('p', [1, 0]), found('q', [9, 4]), found('r', [2, 99]))).toEqual([
      'ab:',
      'c:r',
    ]);
  });

  it('never cuts a surrogate pair', () => {
    const text = 'a🙂b';
    expect(shown(text, found('p', [2, 2]))).toEqual(['a:', '🙂b:p']);
    expect(shown(text, found('p', [0, 2]))).toEqual(['a🙂:p', 'b:']);
  });

  it('carries a span over a paragraph break', () => {
    const text = 'One two.\n\nThree four.';
    const parts = paragraphs(text).map((range) => segments(text, range, [found('p', [4, 11])]));
    expect(parts.map((list) => list.map((part) => `${part.text}:${part.criteria}`))).toEqual([
      ['One :', 'two.:p'],
      ['Three:p', ' four.:'],
    ]);
  });

  it('always gives back the whole text, whatever the spans', () => {
    const text = 'The app 🙂 generates one key.\n\nAnd sends “it” – again 🚀.';
    let seed = 11;
    const next = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let turn = 0; turn < 300; turn++) {
      const findings = Array.from({ length: next(6) }, (_, index) =>
        found(`p${index}`, [next(70) - 5, next(40)]),
      );
      const parts = segments(text, whole(text), findings);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      expect(() => parts.map((part) => encodeURIComponent(part.text))).not.toThrow();
      expect(parts.every((part) => part.to > part.from)).toBe(true);
    }
  });
});
