import { describe, expect, it } from 'vitest';
import { type Choice, differences, settle } from './conflict';
import { plan, probe } from './testing/rounds';
import type { Typed } from './typed';

const names = { plan, estimates: [{ ask: 'Storage a year' }], probes: [probe()] };

const mine: Typed = {
  notes: { clarify: 'Both. Mine.', estimate: 'Same.' },
  estimates: ['4 TB'],
  answers: { p1: '' },
};
const theirs: Typed = {
  notes: { clarify: 'Both. Theirs.', estimate: 'Same.', 'deep-dive': 'Only there.' },
  estimates: ['5 TB'],
  answers: { p1: 'It sheds them.' },
};

const found = differences(mine, theirs, names);
const settled = (choice: Choice) => settle(theirs, found, () => choice);

describe('differences', () => {
  it('names the fields in which the two differ, and no other', () => {
    expect(found.map(({ name }) => name)).toEqual([
      'Notes, Clarify',
      'Notes, Deep dive',
      'Storage a year',
      'What happens to requests that wait there?',
    ]);
  });
});

describe('settle', () => {
  it('takes what is in this window', () => {
    expect(settled('mine')).toMatchObject({
      notes: { clarify: 'Both. Mine.', 'deep-dive': '' },
      estimates: ['4 TB'],
    });
  });

  it('takes what was saved elsewhere', () => {
    expect(settled('theirs')).toEqual(theirs);
  });

  it('keeps both texts, theirs first, and of two values the one in this window', () => {
    expect(settled('both')).toEqual({
      notes: {
        clarify: 'Both. Theirs.\n\n---\n\nMine.',
        estimate: 'Same.',
        'deep-dive': 'Only there.',
      },
      estimates: ['4 TB'],
      answers: { p1: 'It sheds them.' },
    });
  });

  it('takes each field as it was chosen', () => {
    const typed = settle(theirs, found, ({ holdsBoth }) => (holdsBoth ? 'theirs' : 'mine'));
    expect(typed).toEqual({ ...theirs, estimates: ['4 TB'] });
  });
});
