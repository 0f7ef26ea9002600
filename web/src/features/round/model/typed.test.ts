import { describe, expect, it } from 'vitest';
import { plan, probe, round } from './testing/rounds';
import { read, typedIn, withAnswer, withEstimate, withNotes, write } from './typed';

describe('write', () => {
  it('says the same of a round with empty fields and of one without them', () => {
    const empty = typedIn(round({ estimates: ['', ''], probes: [probe()] }));
    expect(write(empty)).toBe(write({ notes: {}, estimates: [], answers: {} }));
  });

  it('keeps an empty estimate before one that was written', () => {
    const typed = withEstimate({ notes: {}, estimates: [], answers: {} }, 1, '4 TB');
    expect(read(write(typed)).estimates).toEqual(['', '4 TB']);
  });

  it('does not depend on the order in which things were typed', () => {
    const one = withAnswer(withAnswer(typedIn(round()), 'a', 'x'), 'b', 'y');
    const other = withAnswer(withAnswer(typedIn(round()), 'b', 'y'), 'a', 'x');
    expect(write(one)).toBe(write(other));
  });
});

describe('read', () => {
  it('gives back what was written', () => {
    const stages = plan.map(({ stage }) => ({ stage, notes: `On ${stage}.\n`, activeSeconds: 3 }));
    const probes = [probe({ answer: 'They time out.' })];
    const typed = typedIn(round({ stages, probes, estimates: ['100 MB/s', '2 PB'] }));
    expect(read(write(typed))).toEqual(typed);
  });

  it.each(['', 'null', 'words', '{}'])('takes %j for nothing typed', (text) => {
    expect(read(text)).toEqual({ notes: {}, estimates: [], answers: {} });
  });
});

describe('withNotes', () => {
  it('leaves the notes of other stages alone', () => {
    const typed = withNotes(
      { notes: { clarify: 'A' }, estimates: [], answers: {} },
      'estimate',
      'B',
    );
    expect(typed.notes).toEqual({ clarify: 'A', estimate: 'B' });
  });
});
