import { type ChangeDesc, ChangeSet } from '@codemirror/state';

/**
 * The coach hears a text that was sent a moment ago, and typing goes on. This remembers what was typed since each
 * sending, so that a hearing's offsets can be carried over to the text of now, and a late hearing be refused.
 */
export interface Ear {
  readonly lastSent: number;
  readonly lastHeard: number;
  readonly since: readonly { readonly sequence: number; readonly changes: ChangeDesc }[];
}

export const quietEar: Ear = { lastSent: 0, lastHeard: 0, since: [] };

export function sent(ear: Ear, sequence: number, textLength: number): Ear {
  const nothingYet = ChangeSet.empty(textLength).desc;
  return { ...ear, lastSent: sequence, since: [...ear.since, { sequence, changes: nothingYet }] };
}

export function edited(ear: Ear, changes: ChangeDesc): Ear {
  if (ear.since.length === 0) return ear;
  return {
    ...ear,
    since: ear.since.map(({ sequence, changes: before }) => ({
      sequence,
      changes: before.composeDesc(changes),
    })),
  };
}

/** The changes made since that text was sent, or null when the hearing is stale or was never asked for. */
export function heard(
  ear: Ear,
  sequence: number,
): { readonly ear: Ear; readonly changes: ChangeDesc } | null {
  if (sequence <= ear.lastHeard || sequence > ear.lastSent) return null;
  const asked = ear.since.find((entry) => entry.sequence === sequence);
  if (!asked) return null;
  const later = ear.since.filter((entry) => entry.sequence > sequence);
  return { ear: { ...ear, lastHeard: sequence, since: later }, changes: asked.changes };
}
