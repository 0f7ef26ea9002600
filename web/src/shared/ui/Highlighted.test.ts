import { expect, it } from 'vitest';
import { pieces } from './Highlighted';

const shown = (text: string, spans: { start: number; length: number }[]) =>
  pieces(text, spans).map(({ piece, marked }) => (marked ? `[${piece}]` : piece));

it.each([
  ['nothing to mark', [], ['nothing to mark']],
  ['retry', [{ start: 0, length: 5 }], ['[retry]']],
  [
    'one retry, two retries',
    [
      { start: 15, length: 4 },
      { start: 4, length: 4 },
    ],
    ['one ', '[retr]', 'y, two ', '[retr]', 'ies'],
  ],
  ['past the end', [{ start: 9, length: 40 }], ['past the ', '[end]']],
])('%s', (text, spans, expected) => expect(shown(text, spans)).toEqual(expected));
