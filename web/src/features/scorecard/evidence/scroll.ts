/** Ids of the two ends of a pair. */
export const pointId = (criterion: string) => `point-${criterion}`;
export const sentenceId = (criterion: string) => `sentence-${criterion}`;

export function goToPoint(criterion: string, block: ScrollLogicalPosition = 'nearest'): void {
  bring(pointId(criterion), block);
}

export function goToSentence(criterion: string): void {
  bring(sentenceId(criterion), 'center')?.focus({ preventScroll: true });
}

/** Waits for the next frame, because opening a point moves what stands below it. */
function bring(id: string, block: ScrollLogicalPosition): HTMLElement | null {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const element = document.getElementById(id);
  requestAnimationFrame(() =>
    document.getElementById(id)?.scrollIntoView({ block, behavior: calm ? 'auto' : 'smooth' }),
  );
  return element;
}
