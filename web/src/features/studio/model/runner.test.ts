import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '@/api/problem';
import type { RunMessage } from '@/api/studio';
import type { RunRequest } from '@/api/studioTypes';
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
