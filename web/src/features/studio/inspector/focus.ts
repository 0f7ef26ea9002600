export const inspectorId = 'studio-inspector';

/** Into the first field of what is selected, once it is there. */
export function focusInspector(): void {
  requestAnimationFrame(() => {
    const pane = document.getElementById(inspectorId);
    const first = pane?.querySelector<HTMLElement>('[data-field]');
    (first ?? pane)?.focus();
  });
}
