import type { Explanation } from '@/api/types';

/** The phrasing that came nearest: of the tree's leaves the first with the greatest value. */
export function nearestPhrasing(node: Explanation): Explanation {
  return (
    node.children
      .map(nearestPhrasing)
      .reduce<Explanation | null>(
        (best, leaf) => (best === null || leaf.value > best.value ? leaf : best),
        null,
      ) ?? node
  );
}
