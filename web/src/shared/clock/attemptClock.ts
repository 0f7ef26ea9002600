/**
 * How long somebody has really worked: time counts only while the attempt is not paused and its tab is visible.
 * A reducer over moments it is given, so a test needs no timers.
 */
export interface AttemptClock {
  readonly activeMs: number;
  readonly at: number;
  readonly paused: boolean;
  readonly visible: boolean;
}

export type ClockEvent =
  | { readonly type: 'tick'; readonly at: number }
  | { readonly type: 'pause'; readonly at: number }
  | { readonly type: 'resume'; readonly at: number }
  | { readonly type: 'hide'; readonly at: number }
  | { readonly type: 'show'; readonly at: number };

/** Ticks come every second. A longer silence means that the machine slept, and sleep is not work. */
const longestGapMs = 5_000;

export function startClock(activeSeconds: number, at: number, visible = true): AttemptClock {
  return { activeMs: Math.max(0, activeSeconds) * 1000, at, paused: false, visible };
}

export function isRunning(clock: AttemptClock): boolean {
  return !clock.paused && clock.visible;
}

export function activeSeconds(clock: AttemptClock): number {
  return Math.floor(clock.activeMs / 1000);
}

export function advance(clock: AttemptClock, event: ClockEvent): AttemptClock {
  const now = counted(clock, event.at);
  switch (event.type) {
    case 'tick':
      return now;
    case 'pause':
      return { ...now, paused: true };
    case 'resume':
      return { ...now, paused: false };
    case 'hide':
      return { ...now, visible: false };
    case 'show':
      return { ...now, visible: true };
  }
}

function counted(clock: AttemptClock, at: number): AttemptClock {
  const elapsed = Math.max(0, at - clock.at);
  const worked = isRunning(clock) ? Math.min(elapsed, longestGapMs) : 0;
  return { ...clock, activeMs: clock.activeMs + worked, at: Math.max(at, clock.at) };
}
