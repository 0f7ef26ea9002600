/** Rows that J and K walk carry their main link or button with this attribute. */
export const rowAttribute = { 'data-row': '' } as const;

const rows = () => [...document.querySelectorAll<HTMLElement>('main [data-row]')];

/** Moves focus to the next or previous row; from outside it goes to the first. */
export function moveRowFocus(step: 1 | -1): void {
  const all = rows();
  const at = all.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step));
  all[next]?.focus();
  all[next]?.scrollIntoView({ block: 'nearest' });
}

/** The place of the row that has focus, or that holds what has it; -1 where none does. */
export function focusedRow(): number {
  return rows().findIndex((row) => row.contains(document.activeElement));
}

/** Opens the row that has focus, or the first. */
export function openFocusedRow(): void {
  const all = rows();
  (all.find((row) => row === document.activeElement) ?? all[0])?.click();
}
