export const inspectorId = 'studio-inspector';

/** Into the first field of what is selected, once it is there. */
export function focusInspector(): void {
  requestAnimationFrame(() => {
    const pane = document.getElementById(inspectorId);
    const first = pane?.querySelector<HTMLElement>('[data-field]');
    (first ?? pane)?.focus();
  });
}

/** Back to what is shown there, once what was typed has been let go: a keyboard does not lose its place. */
export function leaveInspector(name: string | undefined): void {
  requestAnimationFrame(() => {
    const inPane = document.getElementById(inspectorId)?.contains(document.activeElement) ?? false;
    if (!inPane && document.activeElement !== document.body) return;
    const node = name === undefined ? null : document.getElementById(`part-${name}`);
    const view = document.querySelector<HTMLElement>('#studio-design [tabindex="0"]');
    (node ?? view)?.focus();
  });
}
