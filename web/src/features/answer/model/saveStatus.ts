import { type DraftState, hasUnsavedText } from '@/shared/drafts/draftState';

export interface SaveStatus {
  readonly text: string;
  /** True when the user may want to do something, so it is announced and shown in full ink. */
  readonly alarm: boolean;
}

/** One line that is always true. "Saved" is said only of the text that is on the screen, or of one moments younger. */
export function saveStatus(
  state: DraftState,
  keptLocally: boolean,
  formatTime: (iso: string) => string,
): SaveStatus {
  const kept = keptLocally
    ? 'kept in this browser'
    : 'this browser cannot keep it, so copy your text';
  switch (state.phase) {
    case 'conflict':
      return { text: `Two versions of this answer; yours is ${kept}`, alarm: true };
    case 'too-long':
      return { text: `Not saved, longer than 400,000 characters; ${kept}`, alarm: true };
    case 'gone':
      return { text: `This attempt was deleted elsewhere; your text is ${kept}`, alarm: true };
    case 'submitted':
      return { text: 'Submitted', alarm: false };
  }
  if (state.failures > 0) return { text: `Not saved, will retry; ${kept}`, alarm: true };
  if (!keptLocally && hasUnsavedText(state))
    return { text: 'Saving; this browser keeps no copy', alarm: false };
  return { text: state.savedAt === null ? '' : `Saved ${formatTime(state.savedAt)}`, alarm: false };
}
