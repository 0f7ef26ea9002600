import { describe, expect, it } from 'vitest';
import { piecesOf } from './talk';
import { evidence, finding } from './testing/rounds';

const text = 'Cache reads. Shard writes. Retry.';
const all = { start: 0, length: text.length };
const quote = (criterion: string, words: string) =>
  finding({
    criterion,
    evidence: [evidence({ kind: 'text', start: text.indexOf(words), length: words.length })],
  });

const shown = (...args: Parameters<typeof piecesOf>) =>
  piecesOf(...args).map((piece) => [piece.text, piece.marks.map(({ criterion }) => criterion)]);

describe('piecesOf', () => {
  it('leaves a talk that nothing quotes in one piece', () => {
    expect(shown(text, all, [finding()])).toEqual([[text, []]]);
  });

  it('cuts where a quote begins and ends', () => {
    expect(shown(text, all, [quote('a', 'Shard writes.')])).toEqual([
      ['Cache reads. ', []],
      ['Shard writes.', ['a']],
      [' Retry.', []],
    ]);
  });

  it('marks what two quotes share with both', () => {
    const pieces = shown(text, all, [
      quote('a', 'Cache reads. Shard'),
      quote('b', 'Shard writes.'),
    ]);
    expect(pieces).toContainEqual(['Shard', ['a', 'b']]);
    expect(pieces.map(([words]) => words).join('')).toBe(text);
  });

  it('cuts a quote at the end of its part', () => {
    const part = { start: 13, length: 13 };
    expect(shown(text, part, [quote('a', 'reads. Shard')])).toEqual([
      ['Shard', ['a']],
      [' writes.', []],
    ]);
  });
});
