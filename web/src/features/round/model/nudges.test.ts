import { describe, expect, it } from 'vitest';
import { type Facts, nudgeFor, stillHolds } from './nudges';
import { plan } from './testing/rounds';

const nothing: Facts = {
  stage: 'clarify',
  secondsInStage: 60,
  asked: 0,
  estimated: 0,
  drawn: 0,
  hasRun: false,
  notes: '',
  openProbes: 0,
};

const say = (facts: Partial<Facts>, heard: string[] = []) =>
  nudgeFor(plan, { ...nothing, ...facts }, new Set(heard))?.say ?? null;

describe('nudgeFor', () => {
  it('waits for its time', () => {
    expect(say({ secondsInStage: 59 })).toBeNull();
    expect(say({ secondsInStage: 60 })).toBe('Is there anything to ask?');
  });

  it('says the latest of those that are due', () => {
    expect(say({ secondsInStage: 120 })).toBe('Shall we go on?');
  });

  it('says each once', () => {
    expect(say({}, ['clarify.0'])).toBeNull();
    expect(say({ secondsInStage: 120 }, ['clarify.0'])).toBe('Shall we go on?');
  });

  it('does not come back to what is older than what was heard', () => {
    expect(say({ secondsInStage: 120 }, ['clarify.1'])).toBeNull();
  });

  it.each<[string, Partial<Facts>, Partial<Facts>]>([
    ['something was asked', { stage: 'clarify' }, { asked: 1 }],
    ['something was estimated', { stage: 'estimate' }, { estimated: 1 }],
    ['something was drawn', { stage: 'high-level' }, { drawn: 1 }],
    ['it was run', { stage: 'deep-dive' }, { hasRun: true }],
    ['something was noted', { stage: 'trade-offs' }, { notes: 'Cost against latency.' }],
  ])('keeps quiet once %s', (_, before, done) => {
    expect(say(before)).not.toBeNull();
    expect(say({ ...before, ...done })).toBeNull();
  });

  it('tells of a probe while it waits for its answer', () => {
    const ran = { stage: 'deep-dive', secondsInStage: 120, hasRun: true } as const;
    expect(say(ran)).toBeNull();
    expect(say({ ...ran, openProbes: 1 })).toBe('There is a question of mine left.');
  });

  it('takes blank notes for none', () => {
    expect(say({ stage: 'trade-offs', notes: ' \n' })).not.toBeNull();
  });
});

describe('stillHolds', () => {
  it('lets go of what was said once its reason is gone, or the stage is another', () => {
    const said = { key: 'clarify.0', say: 'Is there anything to ask?' };
    expect(stillHolds(plan, nothing, said)).toBe(true);
    expect(stillHolds(plan, { ...nothing, asked: 1 }, said)).toBe(false);
    expect(stillHolds(plan, { ...nothing, stage: 'estimate' }, said)).toBe(false);
  });
});
