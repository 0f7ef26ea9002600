import { type DraftState, hasUnsavedText } from '@/shared/drafts/draftState';

export interface SaveWords {
  readonly text: string;
  /** Whether one may want to do something. */
  readonly alarm: boolean;
}

/** One line that is always true. "Saved" is said only of what is on the screen. */
export function saveWords(state: DraftState, keptLocally: boolean): SaveWords {
  const kept = keptLocally ? 'kept in this browser' : 'this browser cannot keep it, so copy it';
  switch (state.phase) {
    case 'conflict':
      return { text: `two versions; yours is ${kept}`, alarm: true };
    case 'too-long':
      return { text: `not saved, too long; ${kept}`, alarm: true };
    case 'gone':
      return { text: `the round was deleted elsewhere; ${kept}`, alarm: true };
    case 'submitted':
      return { text: 'handed in', alarm: false };
  }
  if (state.failures > 0) return { text: `not saved, will retry; ${kept}`, alarm: true };
  if (hasUnsavedText(state)) return { text: 'saving', alarm: false };
  return { text: 'saved', alarm: false };
}
