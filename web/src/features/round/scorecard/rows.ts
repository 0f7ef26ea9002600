export const findingId = (criterion: string) => `finding-${criterion.replace(/[^\w-]/g, '-')}`;

const rows = () => [...document.querySelectorAll<HTMLElement>('main [data-finding]')];

const current = (all: readonly HTMLElement[]) =>
  all.findIndex((row) => row.contains(document.activeElement));

/** J and K: from anywhere within a finding to the next, staying at the ends. */
export function moveFinding(step: 1 | -1): void {
  const all = rows();
  const at = current(all);
  const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))];
  if (!next) return;
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  // Whoever comes back from the playback finds the place again.
  history.replaceState(history.state, '', `#${next.id}`);
}

/** Follows the first evidence of the finding that has the focus. */
export function openEvidence(): void {
  const all = rows();
  all[current(all)]?.querySelector<HTMLElement>('a[href]')?.click();
}

/** A link that names a finding or a place in the talk shows it. */
export function focusFinding(hash: string): void {
  const target = document.getElementById(decodeURIComponent(hash.slice(1)));
  if (!target?.closest('main')) return;
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}
