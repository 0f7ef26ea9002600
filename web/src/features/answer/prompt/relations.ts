import type { RelationKind, TermRelation } from '@/api/types';

/** How a term stands to others, as a sentence that its name begins. */
export const relationWords: Record<RelationKind, string> = {
  'kind-of': 'A kind of',
  'part-of': 'Part of',
  remedies: 'Remedies',
  causes: 'Causes',
};

export interface RelationGroup {
  readonly kind: RelationKind;
  readonly others: readonly TermRelation[];
}

/** Relations of one kind together, in the order in which the kinds first come. */
export function byKind(relations: readonly TermRelation[]): RelationGroup[] {
  const groups = new Map<RelationKind, TermRelation[]>();
  for (const relation of relations) {
    const others = groups.get(relation.kind);
    if (others) others.push(relation);
    else groups.set(relation.kind, [relation]);
  }
  return [...groups].map(([kind, others]) => ({ kind, others }));
}
