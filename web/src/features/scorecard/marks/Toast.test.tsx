import { act, render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Toast } from './Toast';

const onUndo = vi.fn();
const onJudge = vi.fn();
const onClose = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  for (const spy of [onUndo, onJudge, onClose]) spy.mockReset();
  render(
    <Toast
      ref={createRef()}
      text="Marked. It holds from now on."
      onUndo={onUndo}
      onJudge={onJudge}
      onClose={onClose}
    />,
  );
});

afterEach(() => {
  vi.useRealTimers();
});

const pass = (seconds: number) => act(() => vi.advanceTimersByTime(seconds * 1000));

it('says what was done and leaves the focus where it is', () => {
  expect(screen.getByRole('region', { name: 'Marked' }).textContent).toContain('It holds');
  expect(document.activeElement).toBe(document.body);
});

it('offers undo and a new judgement', () => {
  screen.getByRole('button', { name: 'Undo' }).click();
  expect(onUndo).toHaveBeenCalledOnce();
  screen.getByRole('button', { name: 'Judge anew' }).click();
  expect(onJudge).toHaveBeenCalledOnce();
  expect(onClose).not.toHaveBeenCalled();
});

it('goes by itself, and not while somebody is at it', () => {
  screen.getByRole('button', { name: 'Undo' }).focus();
  pass(60);
  expect(onClose).not.toHaveBeenCalled();
  act(() => screen.getByRole('button', { name: 'Undo' }).blur());
  pass(12);
  expect(onClose).toHaveBeenCalledOnce();
});
