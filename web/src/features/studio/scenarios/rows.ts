const rows = () => [...document.querySelectorAll<HTMLElement>('main [data-scenario]')];

export function moveRowFocus(step: 1 | -1): void {
  const all = rows();
  const at = all.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step));
  all[next]?.focus();
  all[next]?.scrollIntoView({ block: 'nearest' });
}

export function openFocusedRow(open: (slug: string) => void): void {
  const all = rows();
  const row = all.find((one) => one.contains(document.activeElement)) ?? all[0];
  if (row?.dataset.scenario) open(row.dataset.scenario);
}
