import type { FindingView, Outcome } from '@/api/types';

const weight: Record<Outcome, number> = {
  violated: 4,
  partly: 3,
  unknown: 2,
  met: 1,
  'not-observed': 0,
};

/** Which of several findings on the same words gives them its colour: the selected one, else the one to look at. */
export function dominant(carried: readonly FindingView[], selected: string | null): FindingView {
  const chosen = carried.find((finding) => finding.criterion === selected);
  return (
    chosen ??
    carried.reduce((best, finding) =>
      weight[finding.outcome] > weight[best.outcome] ? finding : best,
    )
  );
}
