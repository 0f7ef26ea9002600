import { describe, expect, it } from 'vitest';
import { pairEvidence } from './rows';
import { evidence, finding } from './testing/findings';

const answer = 'First one. First two.\n\nSecond one. Second two.';

describe('pairEvidence', () => {
  it('puts every point beside the paragraph where its words begin', () => {
    const { rows } = pairEvidence(answer, [
      finding('c', { evidence: evidence(answer, 'Second two.') }),
      finding('a', { evidence: evidence(answer, 'First one.', 'Second one.') }),
      finding('b', { evidence: evidence(answer, 'First two.') }),
    ]);
    expect(
      rows.map((row) => row.points.map(({ number, finding }) => `${number}${finding.criterion}`)),
    ).toEqual([['1a', '2b'], ['3c']]);
  });

  it('marks every place of a point, also in another paragraph', () => {
    const { rows } = pairEvidence(answer, [
      finding('a', { evidence: evidence(answer, 'First one.', 'Second one.') }),
    ]);
    expect(rows[1]?.segments[0]?.criteria).toEqual(['a']);
  });

  it('lists what has no words apart', () => {
    const missing = finding('m', { outcome: 'not-observed' });
    expect(pairEvidence(answer, [missing])).toMatchObject({
      unplaced: [missing],
      rows: [{ points: [] }, { points: [] }],
    });
  });

  it('keeps a point whose span begins in a blank line', () => {
    const { rows } = pairEvidence(answer, [
      finding('a', { evidence: [{ start: 21, length: 8, quote: '' }] }),
    ]);
    expect(rows[1]?.points).toHaveLength(1);
  });

  it('copes with an empty answer', () => {
    expect(pairEvidence('', [finding('m')]).rows).toEqual([]);
  });
});
