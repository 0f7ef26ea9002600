import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem, ServerGone } from '@/api/problem';
import type { KeptDesign } from '@/api/studioTypes';
import { Keeper, type KeeperApi } from './keeper';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
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
