import { expect, it } from 'vitest';
import { countsOf, lineDiff } from './lineDiff';

const signs = { same: ' ', added: '+', removed: '-' };

const written = (before: string, after: string) =>
  lineDiff(before, after).map(({ kind, text }) => signs[kind] + text);

it.each([
  ['a\nb\nc\n', 'a\nb\nc\n', [' a', ' b', ' c']],
  ['a\nb\nc\n', 'a\nx\nc\n', [' a', '-b', '+x', ' c']],
  ['a\nc', 'a\nb\nc\n', [' a', '+b', ' c']],
  ['a\r\nb\r\n', 'a\nb\n', [' a', ' b']],
  ['a\na', 'a', [' a', '-a']],
  ['1\na\n2\nb\n3', '1\nx\n2\ny\n3', [' 1', '-a', '+x', ' 2', '-b', '+y', ' 3']],
])('%j to %j', (before, after, expected) => {
  expect(written(before, after)).toEqual(expected);
});

it('counts what came and went', () => {
  expect(countsOf(lineDiff('a\nb\nc', 'a\nc\nd\ne'))).toEqual({ added: 2, removed: 1 });
});

it('takes texts as changed altogether that are too long to be compared', () => {
  const lines = (sign: string) => Array.from({ length: 2500 }, (_, i) => `${sign}${i}`);
  const diff = lineDiff(`a\n${lines('x').join('\n')}\nz`, `a\n${lines('y').join('\n')}\nz`);
  expect(countsOf(diff)).toEqual({ added: 2500, removed: 2500 });
  expect(diff[0]).toEqual({ kind: 'same', text: 'a' });
});
