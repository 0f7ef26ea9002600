import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MemoryStorage } from '@/shared/drafts/testing/memoryStorage';
import { plan, round } from '../model/testing/rounds';
import { openRound } from '../state/openRound';
import { RoundContext, type RoundValue } from '../state/RoundContext';
import { scenario, studioOf } from '../testing';
import { Nudges } from './Nudges';

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const idle = { isPending: false, error: null };

function open() {
  const opened = openRound(round(), async () => ({ kind: 'failed' }), new MemoryStorage(), true);
  const first = plan[0];
  if (!first) throw new Error('The plan is empty.');
  const value: RoundValue = {
    ...opened,
    round: round(),
    scenario,
    stage: 'clarify',
    plan: first,
    goTo: () => {},
    asking: { ...idle, exchanges: [], ask: () => {} },
    probing: { ...idle, probes: [], look: () => {}, added: null, lookedAt: null },
  };
  const page = (
    <RoundContext value={value}>
      <Nudges studio={studioOf().port} onProbes={() => {}} />
    </RoundContext>
  );
  const spend = (seconds: number) =>
    act(() => {
      for (let second = 0; second < seconds; second++) {
        vi.advanceTimersByTime(1_000);
        opened.clock.send('tick');
      }
    });
  return { ...render(page), spend, page };
}

const line = () => screen.getByRole('status', { name: 'The interviewer' }).textContent;

it('speaks when it is time, and not before', () => {
  const { spend } = open();
  spend(59);
  expect(line()).toBe('');
  spend(1);
  expect(line()).toContain('Is there anything to ask?');
});

it('goes at a press and does not come back', () => {
  const { spend } = open();
  spend(60);
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  spend(30);
  expect(line()).toBe('');
});

it('is not said again after a reload', () => {
  const first = open();
  first.spend(60);
  first.unmount();
  open().spend(60);
  expect(line()).toBe('');
});
