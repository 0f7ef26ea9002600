import { describe, expect, it } from 'vitest';
import { ApiProblem } from '@/api/problem';
import { refused } from './putDraft';

describe('refused', () => {
  it('carries the other version of a conflict', () => {
    const problem = new ApiProblem(409, {
      type: '/problems/draft-conflict',
      revision: 4,
      text: 'Theirs',
      savedAt: '2026-11-20T14:02:11Z',
    });
    expect(refused(problem)).toEqual({
      kind: 'conflict',
      other: { revision: 4, text: 'Theirs', savedAt: '2026-11-20T14:02:11Z' },
    });
  });

  it.each([
    [409, '/problems/already-submitted', 'submitted'],
    [413, '/problems/answer-too-long', 'too-long'],
    [404, '/problems/attempt-not-found', 'gone'],
    [500, 'about:blank', 'failed'],
    [403, '/problems/missing-header', 'failed'],
  ])('%i %s is %s', (status, type, kind) => {
    expect(refused(new ApiProblem(status, { type })).kind).toBe(kind);
  });
});
