import { describe, expect, it } from 'vitest';
import { ApiProblem } from '@/api/problem';
import { round } from '../model/testing/rounds';
import { read } from '../model/typed';
import { refused } from './putRound';

describe('refused', () => {
  it('carries what another window has saved', () => {
    const stages = [{ stage: 'clarify', notes: 'Theirs', activeSeconds: 9 } as const];
    const kept = round({ stages, revision: 4 });
    const outcome = refused(new ApiProblem(409, { type: '/problems/round-conflict', round: kept }));
    if (outcome.kind !== 'conflict') throw new Error(`It was ${outcome.kind}.`);
    expect(outcome.other).toMatchObject({ revision: 4, savedAt: '2026-11-20T14:02:11Z' });
    expect(read(outcome.other.text).notes).toEqual({ clarify: 'Theirs' });
  });

  it.each([
    [409, '/problems/round-already-submitted', 'submitted'],
    [413, '/problems/round-text-too-long', 'too-long'],
    [404, '/problems/round-not-found', 'gone'],
    [500, 'about:blank', 'failed'],
    [429, '/problems/simulations-busy', 'failed'],
  ])('%i %s is %s', (status, type, kind) => {
    expect(refused(new ApiProblem(status, { type })).kind).toBe(kind);
  });
});
