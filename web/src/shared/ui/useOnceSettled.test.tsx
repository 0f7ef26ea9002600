import { act, renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useOnceSettled } from './useOnceSettled';

function show(settled: boolean) {
  const run = vi.fn();
  const hook = renderHook((now: boolean) => useOnceSettled(now, run), { initialProps: settled });
  return { run, ...hook };
}

it('acts at once on a list that has settled', () => {
  const { run, result } = show(true);
  act(() => result.current.ask());
  expect(run).toHaveBeenCalledTimes(1);
});

it('waits for a list that is still to come, and then acts once', () => {
  const { run, result, rerender } = show(false);
  act(() => result.current.ask());
  expect(run).not.toHaveBeenCalled();
  rerender(true);
  rerender(false);
  rerender(true);
  expect(run).toHaveBeenCalledTimes(1);
});

it('forgets when one types on', () => {
  const { run, result, rerender } = show(false);
  act(() => result.current.ask());
  act(() => result.current.forget());
  rerender(true);
  expect(run).not.toHaveBeenCalled();
});
