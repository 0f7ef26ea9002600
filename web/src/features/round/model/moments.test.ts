import { describe, expect, it } from 'vitest';
import { momentsOf } from './moments';
import { evidence, finding } from './testing/rounds';

const all = [
  finding({
    criterion: 'timeouts',
    part: 'structure',
    outcome: 'violated',
    evidence: [evidence({ kind: 'design', place: 'app→db', sentence: 'It has no timeout.' })],
  }),
  finding({
    criterion: 'p99',
    evidence: [
      evidence({ kind: 'run', moment: 42, place: 'db', sentence: 'The line grows.' }),
      evidence({ kind: 'run', moment: 0, sentence: 'It begins.' }),
    ],
  }),
  finding({ criterion: 'cache', part: 'talk', evidence: [evidence({ start: 0, length: 5 })] }),
];

describe('momentsOf', () => {
  it('goes through the run in its order, and then through the design', () => {
    expect(momentsOf(all).map(({ sentence }) => sentence)).toEqual([
      'It begins.',
      'The line grows.',
      'It has no timeout.',
    ]);
  });

  it('takes the outcome of the finding along', () => {
    expect(momentsOf(all).at(-1)).toMatchObject({ outcome: 'violated', place: 'app→db' });
  });
});
