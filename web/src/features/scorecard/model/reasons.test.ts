import { describe, expect, it } from 'vitest';
import { bothText, matchText, missingText, nearestText, quoted, saidOf } from './reasons';
import { evidence, finding } from './testing/findings';
import { phrasing } from './testing/phrasings';

describe('matchText', () => {
  it('names what was found, with the words of the answer where they are others', () => {
    expect(matchText(phrasing())).toBe('“one keys for one intent”, 50 % of it: one, keys (“key”)');
  });

  it('names the phrasing alone where nothing of it is known', () => {
    expect(matchText(phrasing({ found: [] }))).toBe('“one keys for one intent”, 50 % of it');
  });
});

describe('nearestText', () => {
  it('quotes the sentence and says how near it comes and what it lacks', () => {
    expect(nearestText(phrasing({ percent: 31 }))).toBe(
      '“The app sends one key.” – it covers 31 % of “one keys for one intent”; missing: intent',
    );
  });
});

describe('saidOf', () => {
  it('is silent where the answer uses the same words', () => {
    const places = evidence('A Key and a key', 'Key', 'key');
    expect(saidOf({ text: 'key', share: 1, places })).toBe('');
  });
});

describe('quoted', () => {
  it('puts two sentences on one line', () => {
    expect(quoted(evidence('One\nthing. Another.', 'One\nthing.', 'Another.'))).toBe(
      '“One thing. Another.”',
    );
  });
});

describe('missingText', () => {
  it('is the sentence, or the words that earlier versions kept', () => {
    expect(missingText(finding('a', { missing: ['two more of a, b and c'] }))).toBe(
      'two more of a, b and c',
    );
    expect(missingText(finding('a', { missing: ['a', 'b'] }))).toBe('a; b');
  });
});

describe('bothText', () => {
  it('quotes both places', () => {
    const [claim, denial] = evidence('We log. We do not log.', 'We log.', 'We do not log.');
    if (!claim || !denial) throw new Error('the answer has both');
    expect(bothText({ criterion: 'a', about: 'Logs', claim, denial })).toBe(
      'You say both: “We log.” and “We do not log.”',
    );
  });
});
