import { expect, it } from 'vitest';
import { clock, momentName } from './moments';

it.each([
  [0, '0:00'],
  [59.99, '0:59'],
  [60, '1:00'],
  [3_725.2, '62:05'],
])('writes %d s as %s', (seconds, text) => {
  expect(clock(seconds)).toBe(text);
});

it('names a moment by its words, and a silence by its length', () => {
  const moment = { at: 1, seconds: 2.54, words: '', sentence: 'Well.' };
  expect(momentName(moment)).toBe('2.5 s');
  expect(momentName({ ...moment, seconds: 3 })).toBe('3 s');
  expect(momentName({ ...moment, words: 'um' })).toBe('um');
});
