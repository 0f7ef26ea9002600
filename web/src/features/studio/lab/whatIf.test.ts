import { describe, expect, it } from 'vitest';
import { ApiProblem } from '@/api/problem';
import type { FaultDraft } from './faults';
import { asItIs, asked, beyond, inject, linesOf, loadOf, refused, withdraw } from './whatIf';

const draft: FaultDraft = { place: { kind: 'traffic' }, offer: '', amount: 1, at: 1, seconds: 1 };
const base = { scenario: 's', text: 't', seed: 3 };
const refusal = new ApiProblem(422, {
  title: 'No',
  diagnostics: [{ message: 'Nothing is in this zone.', fix: 'Name another.' }],
});

describe('a run beyond the scenario', () => {
  it('asks for nothing more while it is as it is', () => {
    expect(asked(base, asItIs)).toEqual(base);
    expect(beyond(asked(base, asItIs))).toBeNull();
  });

  it('asks for faults and load with the same seed, and says so', () => {
    const whatIf = { ...inject(asItIs, 'at: 1 s, spike: x2', draft), load: 2.5 };
    const request = asked(base, whatIf);
    expect(request).toEqual({ ...base, faults: ['at: 1 s, spike: x2'], load: 2.5 });
    expect(beyond(request)).toBe('with a fault of yours, at ×2.5 the load');
  });

  it('takes a fault once, and takes it back', () => {
    const twice = inject(inject(asItIs, 'a', draft), 'a', draft);
    expect(linesOf(twice)).toEqual(['a']);
    expect(linesOf(withdraw(twice, 0))).toEqual([]);
  });

  it.each([
    ['2', 2],
    ['0.1', 0.1],
    ['×1,5', 1.5],
    ['20', 20],
    ['', null],
    ['0', null],
    ['21', null],
    ['fast', null],
  ])('reads the load %j', (text, load) => expect(loadOf(text)).toBe(load));
});

describe('a fault that the server refuses', () => {
  const good = inject(asItIs, 'good', draft);
  const both = inject(good, 'bad', draft);

  it('is kept with its reason and asked for no more; what ran before stays', () => {
    const after = refused(both, refusal, asked(base, both), asked(base, good));
    expect(after.faults.map((one) => [one.line, one.refusal])).toEqual([
      ['good', null],
      ['bad', 'Nothing is in this zone. Name another.'],
    ]);
    expect(linesOf(after)).toEqual(['good']);
  });

  it('is not to blame for a design that cannot run, nor for a server that is gone', () => {
    expect(refused(good, refusal, asked(base, good), asked(base, good))).toBe(good);
    expect(refused(both, new Error('gone'), asked(base, both), null)).toBe(both);
  });

  it('can be asked for again', () => {
    const after = refused(both, refusal, asked(base, both), asked(base, good));
    expect(linesOf(inject(after, 'bad', draft))).toEqual(['good', 'bad']);
  });
});
