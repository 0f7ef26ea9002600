import type { StoryShare } from '@/api/types';

/** The middles of the healthy bands, brought to 100 so that they fill a bar. */
export function healthyShares(
  shares: readonly Pick<StoryShare, 'part' | 'healthyFrom' | 'healthyTo'>[],
): { part: StoryShare['part']; percent: number }[] {
  const middles = shares.map((share) => (share.healthyFrom + share.healthyTo) / 2);
  const total = middles.reduce((sum, middle) => sum + middle, 0);
  return shares.map(({ part }, index) => ({
    part,
    percent: total === 0 ? 0 : (100 * (middles[index] ?? 0)) / total,
  }));
}

/** Where a share stands to its healthy band. */
export function verdictOf(
  share: Pick<StoryShare, 'percent' | 'healthyFrom' | 'healthyTo'>,
): 'below' | 'within' | 'above' {
  if (share.percent < share.healthyFrom) return 'below';
  return share.percent > share.healthyTo ? 'above' : 'within';
}
