import { describe, expect, it } from 'vitest';
import { placeOf } from './evidence';
import { evidence } from './testing/rounds';

describe('placeOf', () => {
  it.each([
    [
      'a moment of the run, with the component',
      evidence({ kind: 'run', moment: 13.5, place: 'db' }),
      '/rounds/r1/playback?at=13.5&select=db',
    ],
    [
      'a moment of the whole run',
      evidence({ kind: 'run', moment: 0, place: '' }),
      '/rounds/r1/playback?at=0',
    ],
    [
      'a link in the design',
      evidence({ kind: 'design', place: 'app→db', line: 12 }),
      '/rounds/r1/playback?select=app%E2%86%92db',
    ],
    ['a quote', evidence({ kind: 'text', start: 120, length: 8 }), '#talk-120'],
    ['an estimate', evidence({ kind: 'estimate' }), null],
    ['a question', evidence({ kind: 'exchange' }), null],
    ['a design without a place', evidence({ kind: 'design' }), null],
  ])('leads from %s', (_, shown, place) => {
    expect(placeOf('r1', shown)).toBe(place);
  });
});
