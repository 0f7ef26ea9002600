export const notesId = 'round-notes';
export const questionId = 'round-question';

/** Alt+1 of the studio leads to what is called so. */
export const panelId = 'studio-left';

/** Once what is asked for has been drawn. */
export function focusLater(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()));
}
