import { describe, expect, it } from 'vitest';
import { leftovers } from './leftovers';
import { finding } from './testing/findings';

describe('leftovers', () => {
  it('takes what has no words, and what is partly met and has a probe', () => {
    const findings = [
      finding('met'),
      finding('missing', { outcome: 'not-observed', probe: null }),
      finding('unknown', { outcome: 'unknown' }),
      finding('partly', { outcome: 'partly', probe: 'And then?' }),
      finding('partly-silent', { outcome: 'partly' }),
    ];
    const numbers = new Map([
      ['met', 1],
      ['partly', 2],
      ['partly-silent', 3],
    ]);
    expect(leftovers(findings, numbers).map(({ criterion }) => criterion)).toEqual([
      'missing',
      'unknown',
      'partly',
    ]);
  });
});
