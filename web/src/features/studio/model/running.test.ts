import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem, ServerGone } from '@/api/problem';
import type { RunMessage } from '@/api/studio';
import type { KeptDesign, RunRequest } from '@/api/studioTypes';
import { Keeper, type KeeperApi } from './keeper';
import { busiest, PlayStore } from './playStore';
import { Runner } from './runner';
import { exactly, operationReport, reportOf } from './testing';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Runs whose messages a test sends by hand. */
function runs() {
  const opened: {
    request: RunRequest;
    signal: AbortSignal;
    say: (m: RunMessage) => void;
    end: () => void;
  }[] = [];
  async function* open(request: RunRequest, signal: AbortSignal) {
    const messages: (RunMessage | null)[] = [];
    let wake = () => {};
    const put = (message: RunMessage | null) => {
      messages.push(message);
      wake();
    };
    opened.push({ request, signal, say: put, end: () => put(null) });
    for (;;) {
      const next = messages.shift();
      if (next === null) return;
      if (next) yield next;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  }
  return { opened, open };
}

const flush = () => vi.advanceTimersByTimeAsync(0);
const report = (seed: number, isFinal: boolean): RunMessage => ({
  kind: 'report',
  report: reportOf({ seed }),
  isPreview: !isFinal,
  isFinal,
});

describe('a run', () => {
  it('shows a preview, then what is sharper, and then that it is done', async () => {
    const { opened, open } = runs();
    const runner = new Runner(open, () => 0);
    void runner.run({ scenario: 's', text: 'a' });
    await flush();
    opened[0]?.say(report(1, false));
    await flush();
    expect(runner.state).toMatchObject({ phase: 'running', isPreview: true, isCurrent: true });
    opened[0]?.say(report(1, true));
    opened[0]?.end();
    await flush();
    expect(runner.state).toMatchObject({ phase: 'done', isPreview: false });
  });

  it('waits for more where a first estimate ends before the first answer', async () => {
    const { opened, open } = runs();
    const runner = new Runner(open, () => 0);
    void runner.run({ scenario: 's', text: 'a' });
    await flush();
    const first = (goodput: number): RunMessage => ({
      kind: 'report',
      report: reportOf({ operations: [operationReport({ goodput: exactly(goodput) })] }),
      isPreview: true,
      isFinal: false,
    });
    opened[0]?.say(first(0));
    opened[0]?.say(first(Number.NaN));
    await flush();
    expect(runner.state).toMatchObject({ report: null, phase: 'running' });
    opened[0]?.say(first(3));
    await flush();
    expect(runner.state).toMatchObject({ isFirst: true, isPreview: true, isCurrent: true });
  });

  it('is stopped by the next, and what it says afterwards is not heard', async () => {
    const { opened, open } = runs();
    const runner = new Runner(open, () => 0);
    void runner.run({ scenario: 's', text: 'a' });
    await flush();
    void runner.run({ scenario: 's', text: 'b' });
    await flush();
    expect(opened[0]?.signal.aborted).toBe(true);
    opened[1]?.say(report(2, true));
    await flush();
    opened[0]?.say(report(1, true));
    opened[0]?.end();
    await flush();
    expect(runner.state.report?.seed).toBe(2);
  });

  it('leaves a run that was made before alone, whatever changes', async () => {
    const { opened, open } = runs();
    const runner = new Runner(open, () => 0);
    runner.hold();
    void runner.run({ scenario: 's', text: 'a' });
    await flush();
    runner.outdate();
    runner.soon({ scenario: 's', text: 'b' }, 250);
    await vi.advanceTimersByTimeAsync(250);
    expect(opened.map(({ request }) => request.text)).toEqual(['a']);
  });

  it('waits until nobody has changed anything for a while', async () => {
    const { opened, open } = runs();
    const runner = new Runner(open, () => 0);
    runner.soon({ scenario: 's', text: 'a' }, 250);
    await vi.advanceTimersByTimeAsync(200);
    runner.soon({ scenario: 's', text: 'b' }, 250);
    await vi.advanceTimersByTimeAsync(200);
    expect(opened).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(50);
    expect(opened.map(({ request }) => request.text)).toEqual(['b']);
  });

  it('that is cancelled keeps the report of the one before', async () => {
    const { opened, open } = runs();
    const runner = new Runner(open, () => 0);
    void runner.run({ scenario: 's', text: 'a' });
    await flush();
    opened[0]?.say(report(7, false));
    await flush();
    runner.cancel();
    expect(opened[0]?.signal.aborted).toBe(true);
    expect(runner.state).toMatchObject({ phase: 'cancelled', report: { seed: 7 } });
  });

  it('waits for the place that the run before still has', async () => {
    let asked = 0;
    const runner = new Runner(
      async function* () {
        if (asked++ === 0) throw new ApiProblem(429, { title: 'Busy' });
        yield report(3, true);
      },
      () => 0,
    );
    void runner.run({ scenario: 's', text: 'a' });
    await flush();
    expect(runner.state.phase).toBe('running');
    await vi.advanceTimersByTimeAsync(200);
    expect(runner.state).toMatchObject({ phase: 'done', report: { seed: 3 } });
  });

  it('says why it failed', async () => {
    const runner = new Runner(async function* () {
      yield* [];
      throw new ApiProblem(422, { title: 'The design cannot be run.' });
    });
    await runner.run({ scenario: 's', text: 'a' });
    expect(runner.state.phase).toBe('failed');
    expect(runner.state.failure?.message).toBe('The design cannot be run.');
  });
});

const kept = (over: Partial<KeptDesign> = {}): KeptDesign => ({
  id: 'd1',
  scenario: 's',
  title: 'D',
  text: 'old',
  revision: 3,
  ...over,
});

function keeper(
  api: Partial<KeeperApi>,
  design: KeptDesign | null = kept(),
  shelf = new Map<string, string>(),
) {
  const storage = {
    getItem: (key: string) => shelf.get(key) ?? null,
    setItem: (key: string, value: string) => void shelf.set(key, value),
    removeItem: (key: string) => void shelf.delete(key),
  };
  const all = { create: vi.fn(), save: vi.fn(), read: vi.fn(), ...api };
  return { keeper: new Keeper(all, storage, 's', design, 'starter', () => 'D'), shelf };
}

describe('keeping a design', () => {
  it('saves once for many changes, with the revision that it knows', async () => {
    const save = vi.fn(async (_id: string, { text }: { text: string }) =>
      kept({ text, revision: 4 }),
    );
    const { keeper: it, shelf } = keeper({ save });
    it.change('a');
    it.change('ab');
    expect(shelf.get('onsite.design.d1')).toBe('ab');
    await vi.advanceTimersByTimeAsync(800);
    expect(save).toHaveBeenCalledExactlyOnceWith('d1', { text: 'ab', title: 'D', revision: 3 });
    expect(it.state).toEqual({ kind: 'saved', revision: 4 });
    expect(shelf.size).toBe(0);
  });

  it('has nothing to save of a change that was taken back', async () => {
    const { keeper: it, shelf } = keeper({});
    it.change('new');
    it.change('old');
    await vi.advanceTimersByTimeAsync(800);
    expect(it.state).toEqual({ kind: 'saved', revision: 3 });
    expect(shelf.size).toBe(0);
  });

  it('makes a design only once something is written', async () => {
    const create = vi.fn(async ({ text }: { text: string }) => kept({ text, revision: 1 }));
    const save = vi.fn(async () => kept({ revision: 2 }));
    const { keeper: it } = keeper({ create, save }, null);
    await it.flush();
    expect(create).not.toHaveBeenCalled();
    it.change('a');
    await vi.advanceTimersByTimeAsync(800);
    it.change('b');
    await vi.advanceTimersByTimeAsync(800);
    expect(create).toHaveBeenCalledOnce();
    expect(save).toHaveBeenCalledExactlyOnceWith('d1', { text: 'b', title: 'D', revision: 1 });
  });

  it('saves what was written while it saved', async () => {
    let answer = (_: KeptDesign) => {};
    const save = vi.fn(
      () =>
        new Promise<KeptDesign>((resolve) => {
          answer = resolve;
        }),
    );
    const { keeper: it } = keeper({ save });
    it.change('a');
    await vi.advanceTimersByTimeAsync(800);
    it.change('b');
    answer(kept({ revision: 4 }));
    await vi.advanceTimersByTimeAsync(800);
    expect(save.mock.calls).toHaveLength(2);
    expect(save).toHaveBeenLastCalledWith('d1', { text: 'b', title: 'D', revision: 4 });
  });

  it('keeps both where another has saved, and saves nothing until one has chosen', async () => {
    const conflict = new ApiProblem(409, { title: 'Old', text: 'theirs', revision: 9 });
    const save = vi
      .fn()
      .mockRejectedValueOnce(conflict)
      .mockResolvedValue(kept({ revision: 10 }));
    const { keeper: it, shelf } = keeper({ save });
    it.change('mine');
    await vi.advanceTimersByTimeAsync(800);
    expect(it.state).toMatchObject({ kind: 'conflict', theirs: { text: 'theirs', revision: 9 } });
    it.change('mine, more');
    await vi.advanceTimersByTimeAsync(5000);
    expect(save).toHaveBeenCalledOnce();
    expect(shelf.get('onsite.design.d1')).toBe('mine, more');
    expect(await it.resolve('mine')).toBe('mine, more');
    expect(save).toHaveBeenLastCalledWith('d1', { text: 'mine, more', title: 'D', revision: 9 });
  });

  it('goes on with the other text, or with a second design', async () => {
    const save = vi.fn().mockRejectedValue(new ApiProblem(409, { text: 'theirs', revision: 9 }));
    const create = vi.fn(async ({ text }: { text: string }) =>
      kept({ id: 'd2', text, revision: 1 }),
    );
    const first = keeper({ save }).keeper;
    first.change('mine');
    await vi.advanceTimersByTimeAsync(800);
    expect(await first.resolve('theirs')).toBe('theirs');
    expect(first.state).toEqual({ kind: 'saved', revision: 9 });
    const second = keeper({ save, create }).keeper;
    second.change('mine');
    await vi.advanceTimersByTimeAsync(800);
    expect(await second.resolve('both')).toBe('mine');
    expect(create).toHaveBeenCalledExactlyOnceWith({ scenario: 's', title: 'D', text: 'mine' });
  });

  it.each([
    new ServerGone('down'),
    new ApiProblem(500, { title: 'Broken' }),
    new ApiProblem(429, { title: 'Busy' }),
  ])('tries again after %s, and finds what was left over the next time', async (error) => {
    const save = vi
      .fn()
      .mockRejectedValueOnce(error)
      .mockResolvedValue(kept({ revision: 4 }));
    const { keeper: it, shelf } = keeper({ save });
    it.change('mine');
    await vi.advanceTimersByTimeAsync(800);
    expect(it.state.kind).toBe('failed');
    expect(keeper({}, kept(), shelf).keeper.leftover()).toBe('mine');
    await vi.advanceTimersByTimeAsync(5000);
    expect(it.state.kind).toBe('saved');
  });
});

describe('the playhead', () => {
  const series = {
    intervalSeconds: 1,
    operations: [],
    components: [
      {
        component: 'a',
        utilization: [0.1, 1, 1, 0.2],
        fullest: [],
        inside: [],
        waiting: [0, 0, 9, 0],
        taken: [],
        places: [],
      },
    ],
    links: [],
  };

  it('starts where most waits', () => {
    expect(busiest(reportOf({ series }))).toBe(2.5);
  });

  it('moves with time, stops at the end, and starts over from there', () => {
    const store = new PlayStore();
    store.show(reportOf({ series }), []);
    store.seek(3);
    store.toggle();
    store.setSpeed(4);
    store.tick(0.1);
    expect(store.state.at).toBeCloseTo(3.4);
    store.tick(1);
    expect(store.state).toMatchObject({ at: 4, playing: false });
    store.toggle();
    expect(store.state).toMatchObject({ at: 0, playing: true });
  });

  it('goes on from the beginning where it loops, by as much as it has gone past the end', () => {
    const store = new PlayStore();
    store.show(reportOf({ series }), []);
    store.setSpeed(1);
    store.toggleLoop();
    store.seek(3.5);
    store.toggle();
    store.tick(0.7);
    expect(store.state.at).toBeCloseTo(0.2);
    expect(store.state).toMatchObject({ playing: true, loop: true });
    expect(store.moment()?.at).toBeCloseTo(0.2);
    store.tick(9);
    expect(store.state.at).toBeCloseTo(1.2);
    store.toggleLoop();
    store.tick(9);
    expect(store.state).toMatchObject({ at: 4, playing: false, loop: false });
  });

  it('loops through the whole run where it has looped through an estimate of a shorter one', () => {
    const store = new PlayStore();
    store.show(reportOf({ series, seconds: 2 }), []);
    store.setSpeed(1);
    store.toggleLoop();
    store.seek(1);
    store.toggle();
    store.tick(1.5);
    expect(store.state.at).toBeCloseTo(0.5);
    store.show(reportOf({ series }), []);
    store.tick(3);
    expect(store.state.at).toBeCloseTo(3.5);
  });

  it('stays where it is when a sharper report comes', () => {
    const store = new PlayStore();
    store.show(reportOf({ series }), []);
    store.seek(1.2);
    const before = store.moment();
    expect(store.moment()).toBe(before);
    store.show(reportOf({ series, seed: 2 }), []);
    expect(store.state.at).toBe(1.2);
    expect(store.moment()).not.toBe(before);
  });

  it('waits at its moment for the run with another fault, and goes on from there', () => {
    const store = new PlayStore();
    const first = reportOf({ series });
    store.show(first, []);
    store.seek(1.2);
    store.goOn();
    store.show(first, [{ from: 1.2, to: 2, targets: [], text: 'crash', isYours: true }]);
    expect(store.state).toMatchObject({ at: 1.2, playing: false });
    store.show(reportOf({ series }), []);
    expect(store.state).toMatchObject({ at: 1.2, playing: true });
    store.toggle();
    store.show(reportOf({ series }), []);
    expect(store.state.playing).toBe(false);
  });

  it('keeps its moment through an estimate of a shorter run, and then goes on', () => {
    const store = new PlayStore();
    store.show(reportOf({ series }), []);
    store.seek(3);
    store.goOn();
    store.show(reportOf({ series, seconds: 2 }), []);
    expect(store.state).toMatchObject({ at: 2, playing: false });
    store.show(reportOf({ series }), []);
    expect(store.state).toMatchObject({ at: 3, playing: true });
  });

  it('stays where it is when what it waited for was refused', () => {
    const store = new PlayStore();
    store.show(reportOf({ series }), []);
    store.seek(1.2);
    store.goOn();
    store.stay();
    store.show(reportOf({ series }), []);
    expect(store.state).toMatchObject({ at: 1.2, playing: false });
  });

  it('is where the whole run is busiest, unless one has moved it during the estimate', () => {
    const store = new PlayStore();
    store.show(reportOf({ series, seconds: 2 }), []);
    store.show(reportOf({ series }), []);
    expect(store.state.at).toBe(2.5);
    const moved = new PlayStore();
    moved.show(reportOf({ series, seconds: 2 }), []);
    moved.seek(0.5);
    moved.show(reportOf({ series }), []);
    expect(moved.state.at).toBe(0.5);
  });

  it('opens at the moment that was asked for, within the run', () => {
    const store = new PlayStore();
    store.openAt(1.2);
    store.show(null, []);
    store.show(reportOf({ series }), []);
    expect(store.state).toMatchObject({ at: 1.2, playing: false });
    const late = new PlayStore();
    late.openAt(99);
    late.show(reportOf({ series }), []);
    expect(late.state.at).toBe(4);
  });
});
