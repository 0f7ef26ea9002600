import type { LiveHearing } from '@/api/types';
import type { CoachLink, Listen } from '../model/coach';

export interface CoachConnection {
  listen: Listen;
  stop(): void;
}

interface Handlers {
  onHeard: (hearing: LiveHearing) => void;
  onLink: (link: CoachLink) => void;
}

const retryMs = [500, 1_000, 2_000, 5_000, 10_000] as const;
const retryAfter = (attempt: number) => retryMs[Math.min(attempt, retryMs.length - 1)] ?? 10_000;

/**
 * The live hub, loaded only in coached mode. It never gives up and never throws: a coach that is away is a line of
 * text, not an error, because the answer does not depend on it.
 */
export function connectCoach(attemptId: string, { onHeard, onLink }: Handlers): CoachConnection {
  let stopped = false;
  let stop = () => {};
  let send: Listen = () => {};

  const start = async () => {
    const { HubConnectionBuilder, HubConnectionState, LogLevel } = await import(
      '@microsoft/signalr'
    );
    if (stopped) return;
    const hub = new HubConnectionBuilder()
      .withUrl('/hubs/live', { headers: { 'X-Onsite': '1' } })
      .withAutomaticReconnect({
        nextRetryDelayInMilliseconds: (retry) => retryAfter(retry.previousRetryCount),
      })
      .configureLogging(LogLevel.None)
      .build();
    hub.on('heard', (hearing: LiveHearing) => hearing.attemptId === attemptId && onHeard(hearing));
    hub.on('refused', (refusal: { attemptId: string }) => {
      if (refusal.attemptId === attemptId) onLink('refused');
    });
    hub.onreconnecting(() => onLink('reconnecting'));
    hub.onreconnected(() => onLink('live'));
    stop = () => void hub.stop();
    send = (sequence, text) => {
      if (hub.state !== HubConnectionState.Connected) return;
      hub.send('Listen', attemptId, sequence, text).catch(() => {});
    };
    // Reconnecting by itself begins only after a first connection.
    for (let attempt = 0; !stopped; attempt++) {
      try {
        await hub.start();
        if (stopped) return stop();
        return onLink('live');
      } catch {
        if (attempt === 0) onLink('reconnecting');
        await new Promise((resolve) => setTimeout(resolve, retryAfter(attempt)));
      }
    }
  };

  start().catch(() => onLink('reconnecting')); // the module itself could not be loaded
  return {
    listen: (sequence, text) => send(sequence, text),
    stop: () => {
      stopped = true;
      stop();
    },
  };
}
