import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SaveRound } from '@/api/roundTypes';
import type { PutOutcome } from '@/shared/drafts/draftSync';
import { MemoryStorage } from '@/shared/drafts/testing/memoryStorage';
import { round } from '../model/testing/rounds';
import { read, withEstimate, withNotes } from '../model/typed';
import { openRound } from './openRound';

const minute = 60_000;

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => vi.useRealTimers());

function opened(storage: Storage = new MemoryStorage(), detail = round()) {
  const bodies: SaveRound[] = [];
  let answer = async (body: SaveRound): Promise<PutOutcome> => {
    const savedAt = '2026-11-20T14:05:00Z';
    return { kind: 'saved', revision: body.revision + 1, savedAt };
  };
  const put = (body: SaveRound) => {
    bodies.push(body);
    return answer(body);
  };
  const fail = () => {
    answer = async () => ({ kind: 'failed' });
  };
  return { ...openRound(detail, put, storage, true), bodies, fail };
}

const typing = (storage?: Storage) => {
  const one = opened(storage);
  one.change((typed) => withNotes(typed, 'clarify', 'Feeds may be stale.'));
  one.change((typed) => withEstimate(typed, 1, '4 TB'));
  return one;
};

describe('openRound', () => {
  it('saves what was typed a moment later, all of it at once', async () => {
    const { bodies } = typing();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).toMatchObject({ stage: 'clarify', revision: 1, estimates: ['', '4 TB'] });
    expect(bodies[0]?.stages[0]?.notes).toBe('Feeds may be stale.');
  });

  it('saves the time that was spent in each stage, to the moment', async () => {
    const { clock, sync, bodies } = opened();
    for (let second = 0; second < 60; second++) {
      await vi.advanceTimersByTimeAsync(1_000);
      clock.send('tick');
    }
    clock.send('enter', 'estimate');
    sync.touch();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(bodies[0]?.stage).toBe('estimate');
    expect(bodies[0]?.stages.map(({ activeSeconds }) => activeSeconds)).toEqual([60, 0.5, 0, 0, 0]);
  });

  it('gives back what the browser kept where the page was gone before it was saved', async () => {
    const storage = new MemoryStorage();
    const before = typing(storage);
    before.fail();
    await vi.advanceTimersByTimeAsync(minute);
    const { recovery } = opened(storage);
    if (recovery.kind !== 'recovered') throw new Error(`It was ${recovery.kind}.`);
    expect(read(recovery.draft.text)).toMatchObject({
      notes: { clarify: 'Feeds may be stale.' },
      estimates: ['', '4 TB'],
    });
  });

  it('shows both where the server has moved on in the meantime', async () => {
    const storage = new MemoryStorage();
    typing(storage).fail();
    await vi.advanceTimersByTimeAsync(minute);
    const stages = [{ stage: 'clarify', notes: 'Theirs.', activeSeconds: 0 } as const];
    expect(opened(storage, round({ stages, revision: 9 })).recovery.kind).toBe('conflict');
  });

  it('stays paused over a reload, and goes on where it was resumed', async () => {
    const storage = new MemoryStorage();
    opened(storage).clock.send('pause');
    const after = opened(storage).clock;
    await vi.advanceTimersByTimeAsync(3_000);
    after.send('tick');
    expect(after.read().clock).toMatchObject({ paused: true, activeMs: 0 });
    after.send('resume');
    expect(opened(storage).clock.read().clock.paused).toBe(false);
  });

  it('keeps nothing in the browser once everything is saved', async () => {
    const storage = new MemoryStorage();
    typing(storage);
    await vi.advanceTimersByTimeAsync(minute);
    expect(storage.length).toBe(0);
  });
});
