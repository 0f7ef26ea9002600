import { describe, expect, it } from 'vitest';
import type { SearchMessage } from '@/api/studio';
import type { Headroom, ObjectiveOutcome, TriedChange } from '@/api/studioTypes';
import { costIn, findingOf, progressIn } from './findings';
import { Searcher } from './searcher';

const outcome = (over: Partial<ObjectiveOutcome> = {}): ObjectiveOutcome => ({
  name: 'pay p99',
  measured: 0.9,
  limit: 0.4,
  isMet: false,
  text: '900 ms',
  ...over,
});

const headroom = (over: Partial<Headroom> = {}): Headroom => ({
  holds: 2,
  breaksAt: 2.3125,
  isCutShort: false,
  refusedAt: null,
  isCoarse: false,
  missed: [outcome(), outcome({ name: 'pay availability', text: '98 %', limit: 0.99 })],
  bottleneck: { component: 'checkout', peak: 0.997, peakAt: 32 },
  failure: '2 % of pay: timed out at checkout',
  tried: [
    { load: 2, held: true, objectives: [outcome({ isMet: true })] },
    { load: 4, held: false, objectives: [outcome()] },
  ],
  ...over,
});

const change = (over: Partial<TriedChange> = {}): TriedChange => ({
  changes: [
    { owner: 'app', field: 'replicas', from: '2', to: '4', cost: 80, set: 'app.replicas=4' },
    { owner: 'a->b', field: 'timeout', from: 'none', to: '1 s', cost: 0, set: 'a->b.timeout=1 s' },
  ],
  cost: 80,
  objectives: [outcome({ isMet: true })],
  distance: 0,
  isConfirmed: true,
  ...over,
});

describe('the load at which it breaks', () => {
  it('says which objectives are missed, what fails and what is busiest, where and when', () => {
    const { sentences, tried, sets } = findingOf('breaking-load', { headroom: headroom() });
    expect(sentences).toEqual([
      'It breaks at ×2.31 the load, and still holds at ×2.0.',
      'Missed there: pay p99 900 ms, at most 400 ms; pay availability 98 %, at least 99 % also.',
      'Most that fails: 2 % of pay: timed out at checkout.',
      'Busiest there: checkout, 99.7 % at 00:32.',
    ]);
    expect(tried).toEqual([
      { what: '×2.0 the load', cost: null, outcome: 'met', says: 'every objective holds' },
      { what: '×4.0 the load', cost: null, outcome: 'violated', says: 'pay p99 900 ms' },
    ]);
    expect(sets).toEqual([]);
  });

  it.each([
    [{ breaksAt: null, holds: 8 }, 'It holds at ×8.0 the load, the most that was tried.'],
    [
      { breaksAt: null, holds: 4, isCutShort: true },
      'It holds at ×4.0 the load; for more there were not enough events to look.',
    ],
    [
      { breaksAt: null, holds: 2, isCutShort: true, refusedAt: 2.25 },
      'It holds at ×2.0 the load. A run at ×2.25 takes more events than it may have: where it breaks beyond that was not seen.',
    ],
    [
      { isCutShort: true, isCoarse: true },
      'It breaks at ×2.31 the load, and still holds at ×2.0; the search ended before that was known more closely. Few requests were followed at one of the two.',
    ],
    [
      { holds: 0, breaksAt: 0.015625 },
      'No load holds, down to ×0.016: load is not what breaks it.',
    ],
  ])('says what it does not know: %j', (over, expected) => {
    const none = { missed: [], bottleneck: null, failure: null };
    const found = findingOf('breaking-load', { headroom: headroom({ ...none, ...over }) });
    expect(found.sentences).toEqual([expected]);
  });

  it('takes a scenario without objectives, and an answer without the search', () => {
    expect(findingOf('breaking-load', {}).sentences).toHaveLength(1);
  });
});

describe('the cheapest design', () => {
  const nothing = { before: [outcome()], best: null, partly: null, tried: [], isCutShort: false };

  it('mends what is missed, at a price, and can be applied', () => {
    const best = change();
    const found = findingOf('cheapest', {
      monthlyCost: 800,
      change: { ...nothing, best, tried: [best], leftOut: 0, tooDear: 0 },
    });
    expect(found.sentences).toEqual([
      'app.replicas 2 → 4 and a→b.timeout none → 1 s. With it every objective holds, in a run as you would make it.',
    ]);
    expect(found.cost).toEqual({ before: 800, after: 880, budget: null });
    expect(found.sets).toEqual(['app.replicas=4', 'a->b.timeout=1 s']);
    expect(found.tried[0]).toMatchObject({ cost: '+$80', outcome: 'met' });
  });

  it('says what is still missed where nothing mends it all', () => {
    const partly = change({ objectives: [outcome()], distance: 1, isConfirmed: null });
    const found = findingOf('cheapest', {
      change: { ...nothing, partly, tried: [partly], leftOut: 3, tooDear: 2 },
    });
    expect(found.sentences.slice(1)).toEqual([
      'app.replicas 2 → 4 and a→b.timeout none → 1 s come nearest. Still missed: pay p99 900 ms.',
      'The search tried 0 single changes and a set of them, and ended when nothing was left that came nearer. 3 changes were not tried, since the run suspects others more; 2 changes were not tried, since the budget leaves no room.',
      expect.stringMatching(/^A search changes sizes and policies; it adds no part, no link/),
    ]);
    expect(found.sets).toEqual(['app.replicas=4', 'a->b.timeout=1 s']);
  });

  it('does not claim what few requests alone have shown, and says how to know it', () => {
    const partly = change({ isConfirmed: null });
    const found = findingOf('cheapest', {
      change: { ...nothing, partly, tried: [partly], leftOut: 0, tooDear: 0 },
    });
    expect(found.sentences).toEqual([
      expect.stringMatching(/^With app\.replicas 2 → 4 .* few requests show every objective met;/),
      expect.stringMatching(/^The search tried/),
    ]);
  });

  it('says why it stopped, and how to go on where it came nearer', () => {
    const before = [outcome(), outcome({ name: 'pay availability' })];
    const partly = change({
      objectives: [outcome(), outcome({ isMet: true })],
      isConfirmed: null,
    });
    const found = findingOf('cheapest', {
      change: { ...nothing, before, partly, isCutShort: true, leftOut: 0, tooDear: 0 },
    });
    expect(found.sentences.slice(2)).toEqual([
      expect.stringMatching(/and stopped when its trials or events were spent\.$/),
      expect.stringMatching(/^Apply that, run it, and search again from there/),
    ]);
  });

  it('that nothing brings nearer has nothing to apply, and says what to look at', () => {
    const found = findingOf('cheapest', { change: { ...nothing, leftOut: 0, tooDear: 0 } });
    expect(found.sentences[0]).toBe('No change that was tried brings it nearer.');
    expect(found.sentences.at(-1)).toMatch(/it adds no part/);
    expect(found.sets).toEqual([]);
  });

  it('of what misses nothing for certain says that chance is all there is', () => {
    const before = [outcome({ isMet: true })];
    const found = findingOf('cheapest', {
      change: { ...nothing, before, leftOut: 0, tooDear: 0 },
    });
    expect(found.sentences).toEqual([expect.stringMatching(/lies within chance of its limit/)]);
  });

  it('saves where every objective holds already', () => {
    const together = change({ cost: -120 });
    const found = findingOf('cheapest', {
      monthlyCost: 800,
      cheaper: { together, tried: [together], leftOut: 0 },
    });
    expect(found.sentences).toEqual([
      'Every objective holds already. With app.replicas 2 → 4 and a→b.timeout none → 1 s they still do, and more replications confirm it.',
    ]);
    expect(found.cost?.after).toBe(680);
    expect(found.tried[0]?.cost).toBe('−$120');
  });

  it.each([
    [{ before: 800, after: 680, budget: null }, 'Cost a month: $800 → $680.'],
    [{ before: 800, after: 680, budget: 680 }, 'Cost a month: $800 → $680.'],
    [{ before: 800, after: 680, budget: 500 }, 'Cost a month: $800 → $680, $180 above the budget.'],
    [{ before: 800, after: 800, budget: 900 }, 'Cost a month: $800, as before.'],
  ])('says what it costs: %j', (cost, says) => {
    expect(costIn(cost)).toBe(says);
  });

  it('says what is left alone', () => {
    const together = change({
      changes: [{ owner: 'saga', field: 'replicas', from: '3', to: '1', cost: -9, set: '' }],
    });
    const found = findingOf('cheapest', { cheaper: { together, tried: [], leftOut: 0 } });
    expect(found.sentences[1]).toBe(
      'Of saga only one part is left then: nothing stands in for it.',
    );
  });

  it('does not call met what no trial has shown', () => {
    const unknown = change({ objectives: [], distance: Number.POSITIVE_INFINITY });
    const found = findingOf('cheapest', {
      change: { ...nothing, tried: [unknown], leftOut: 0, tooDear: 0 },
    });
    expect(found.tried[0]).toMatchObject({
      outcome: 'unknown',
      says: 'it needs more events than a trial may have',
    });
    expect(found.sets).toEqual([]);
  });
});

describe('a search', () => {
  it('says how far it is', () => {
    expect(progressIn(null)).toBe('Running the design as it is');
    expect(progressIn({ search: 'headroom', trials: 4, mostTrials: 32, events: 5.1e6 })).toBe(
      'Looking for the load at which it breaks: 4 trials of at most 32, 5.1M events',
    );
  });

  const progress: SearchMessage = {
    kind: 'progress',
    progress: { search: 'headroom', trials: 1, mostTrials: 32, events: 1 },
  };

  it('asks for one thing, and ends with what was found', async () => {
    const asked: unknown[] = [];
    const searcher = new Searcher(async function* (request) {
      asked.push(request);
      yield progress;
      yield { kind: 'explanation', explanation: { monthlyCost: 1 } };
    });
    await searcher.search('cheapest', 's', 't');
    expect(asked).toEqual([{ scenario: 's', text: 't', only: 'cheapest' }]);
    expect(searcher.state).toMatchObject({
      phase: 'done',
      explanation: { monthlyCost: 1 },
      text: 't',
    });
  });

  it('that is cancelled stops on the server, and says nothing any more', async () => {
    let seen: AbortSignal | null = null;
    let go = () => {};
    const searcher = new Searcher(async function* (_, signal) {
      seen = signal;
      yield progress;
      await new Promise<void>((resolve) => {
        go = resolve;
      });
      yield { kind: 'explanation', explanation: {} };
    });
    const done = searcher.search('breaking-load', 's', 't');
    await Promise.resolve();
    await Promise.resolve();
    searcher.cancel();
    go();
    await done;
    expect((seen as AbortSignal | null)?.aborted).toBe(true);
    expect(searcher.state).toMatchObject({ phase: 'cancelled', explanation: null });
  });

  it('that ends without a result has failed', async () => {
    const searcher = new Searcher(async function* () {
      yield progress;
    });
    await searcher.search('cheapest', 's', 't');
    expect(searcher.state.phase).toBe('failed');
  });
});
