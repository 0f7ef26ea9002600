import { describe, expect, it } from 'vitest';
import { byPart } from './findings';
import { finding } from './testing/rounds';

const all = [
  finding({
    criterion: 'talk',
    part: 'talk',
    outcome: 'not-observed',
    earnedLow: 0,
    earnedHigh: 0,
  }),
  finding({ criterion: 'p99', earnedLow: 4, earnedHigh: 6, outcome: 'partly' }),
  finding({ criterion: 'errors' }),
];

describe('byPart', () => {
  it('goes through the parts in the order of a round, whatever the order of the findings', () => {
    expect(byPart(all).map(({ part }) => part)).toEqual(['objective', 'talk']);
  });

  it('adds up what a part weighs and earned', () => {
    expect(byPart(all)[0]).toMatchObject({ weight: 20, earnedLow: 14, earnedHigh: 16 });
  });

  it('takes off what a misconception costs, and adds nothing to what could be earned', () => {
    const wrong = finding({
      criterion: 'wrong',
      kind: 'misconception',
      weight: 10,
      earnedLow: -10,
      earnedHigh: -10,
      outcome: 'violated',
    });
    expect(byPart([...all, wrong])[0]).toMatchObject({ weight: 20, earnedLow: 4, earnedHigh: 6 });
  });

  it('shows what was missed, and still what the whole part earned', () => {
    const [objectives] = byPart(all, 'missed');
    expect(objectives?.findings.map(({ criterion }) => criterion)).toEqual(['p99']);
    expect(objectives).toMatchObject({ weight: 20, earnedLow: 14 });
  });

  it('leaves out a part of which nothing is shown', () => {
    expect(byPart([finding()], 'missed')).toEqual([]);
  });
});
