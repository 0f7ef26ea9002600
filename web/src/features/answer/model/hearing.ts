import type { ChangeDesc } from '@codemirror/state';

/** A text that was sent, and what was typed since. Null while nothing was. */
export interface Since {
  readonly length: number;
  readonly changes: ChangeDesc | null;
}

/**
 * The coach hears a text that was sent a moment ago, and typing goes on. This remembers what was
 * typed since each sending, so that a hearing's offsets can be carried over to the text of now, and
 * a late hearing be refused.
 */
export interface Ear {
  readonly lastSent: number;
  readonly lastHeard: number;
  readonly since: readonly (Since & { readonly sequence: number })[];
}

export const quietEar: Ear = { lastSent: 0, lastHeard: 0, since: [] };

export function sent(ear: Ear, sequence: number, length: number): Ear {
  return { ...ear, lastSent: sequence, since: [...ear.since, { sequence, length, changes: null }] };
}

export function edited(ear: Ear, changes: ChangeDesc): Ear {
  if (ear.since.length === 0) return ear;
  return {
    ...ear,
    since: ear.since.map((entry) => ({
      ...entry,
      changes: entry.changes?.composeDesc(changes) ?? changes,
    })),
  };
}

/** What the hearing was about, or null when it is stale or was never asked for. */
export function heard(
  ear: Ear,
  sequence: number,
): { readonly ear: Ear; readonly since: Since } | null {
  if (sequence <= ear.lastHeard || sequence > ear.lastSent) return null;
  const asked = ear.since.find((entry) => entry.sequence === sequence);
  if (!asked) return null;
  const later = ear.since.filter((entry) => entry.sequence > sequence);
  return { ear: { ...ear, lastHeard: sequence, since: later }, since: asked };
}
