import { describe, expect, it } from 'vitest';
import { evidence, finding } from '../../model/testing/findings';
import { candidatesFor, kindsFor, sentencesFor } from './candidates';

const answer = 'The app sends one key. Delivery is exactly once.';
const first = { start: 0, length: 22 };
const second = { start: 23, length: 25 };

describe('kindsFor', () => {
  it.each([
    ['met', ['does-not-make']],
    ['unknown', ['does-not-make']],
    ['partly', ['makes', 'does-not-make']],
    ['not-observed', ['makes']],
  ] as const)('lets one say of a point that is %s: %j', (outcome, kinds) => {
    expect(kindsFor(finding('a', { outcome }))).toEqual(kinds);
  });

  it('has nothing to say of misconceptions', () => {
    expect(kindsFor(finding('a', { kind: 'misconception', outcome: 'violated' }))).toEqual([]);
  });
});

describe('candidatesFor', () => {
  const met = finding('met', { evidence: evidence(answer, 'one key') });
  const missed = finding('missed', { outcome: 'not-observed' });

  it('denies a sentence only what rests on it', () => {
    const said = (sentence: typeof first) =>
      candidatesFor(sentence, [met, missed]).map((c) => `${c.finding.criterion} ${c.kind}`);
    expect(said(first)).toEqual(['met does-not-make', 'missed makes']);
    expect(said(second)).toEqual(['missed makes']);
  });

  it('offers every sentence for a missed point, and those it rests on for a met one', () => {
    const card = { sentences: [first, second] };
    expect(sentencesFor(card, { finding: missed, kind: 'makes' })).toEqual([first, second]);
    expect(sentencesFor(card, { finding: met, kind: 'does-not-make' })).toEqual([first]);
  });
});
