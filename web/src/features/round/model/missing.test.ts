import { describe, expect, it } from 'vitest';
import { handIn } from './missing';
import { plan, probe } from './testing/rounds';
import { nothingTyped } from './typed';

const empty = {
  typed: nothingTyped,
  plan,
  estimates: 2,
  asked: 0,
  probes: [],
  drawn: 0,
  problems: 0,
};

const said = (part: Partial<Parameters<typeof handIn>[0]>) =>
  Object.fromEntries(
    handIn({ ...empty, ...part }).map(({ name, says, isMissing }) => [
      name,
      isMissing ? `! ${says}` : says,
    ]),
  );

describe('handIn', () => {
  it('names all that is missing of a round in which nothing was done', () => {
    expect(said({})).toEqual({
      Questions: '! none asked',
      Estimates: '! 0 of 2',
      Design: '! nothing drawn',
      Probes: 'none were asked',
      'Notes, Clarify': '! nothing noted',
      'Notes, Estimate': '! nothing noted',
      'Notes, High-level design': '! nothing noted',
      'Notes, Deep dive': '! nothing noted',
      'Notes, Trade-offs': '! nothing noted',
    });
  });

  it('counts what is there', () => {
    const typed = {
      notes: { clarify: 'Readers see their own posts.' },
      estimates: ['4 TB', ' '],
      answers: { p1: 'It sheds them.' },
    };
    const probes = [probe(), probe({ id: 'p2' })];
    expect(said({ typed, probes, asked: 3 })).toMatchObject({
      Questions: '3 asked',
      Estimates: '! 1 of 2',
      Probes: '! 1 of 2 answered',
      'Notes, Clarify': '5 words',
    });
  });

  it.each([
    [0, '4 components, can be run'],
    [null, '4 components, not checked yet'],
    [1, '! 4 components, 1 problem keeps it from running'],
    [2, '! 4 components, 2 problems keep it from running'],
  ])('says of a design with %s problems whether it runs', (problems, says) => {
    expect(said({ drawn: 4, problems }).Design).toBe(says);
  });

  it('does not ask for estimates where the scenario has none', () => {
    expect(said({ estimates: 0 })).not.toHaveProperty('Estimates');
  });
});
