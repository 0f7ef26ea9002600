import type { FindingView } from '@/api/types';

/**
 * What the answer leaves out: every finding without words in it, and those met in part that have a probe. Nothing is
 * dropped here, because a finding without words stands nowhere else on the page.
 */
export function leftovers(
  findings: readonly FindingView[],
  numbers: ReadonlyMap<string, number>,
): FindingView[] {
  return findings.filter((finding) => {
    if (!numbers.has(finding.criterion)) return true;
    return finding.outcome === 'partly' && finding.probe !== null;
  });
}
