import type { Facet, QuestionFacets } from '@/api/types';
import { easiest, type FacetName, type Filters, facetNames, hardest } from './filters';

export type Chip = { id: string; text: string; without: Filters };

const plurals: Record<FacetName, string> = {
  status: 'statuses',
  round: 'rounds',
  level: 'levels',
  kind: 'kinds',
  competency: 'competencies',
};

export function facetsOf(facets: QuestionFacets | undefined, name: FacetName): readonly Facet[] {
  const lists = {
    status: facets?.statuses,
    round: facets?.rounds,
    level: facets?.levels,
    kind: facets?.kinds,
    competency: facets?.competencies,
  };
  return lists[name] ?? [];
}

/** One chip for each facet that narrows: its value's name, or how many values. */
export function chipsOf(filters: Filters, facets: QuestionFacets | undefined): Chip[] {
  const chips = facetNames.flatMap((name): Chip[] => {
    const values = filters.facets[name];
    const [only] = values;
    if (only === undefined) return [];
    const nameOf = facetsOf(facets, name).find((facet) => facet.id === only)?.name ?? only;
    return [
      {
        id: name,
        text: values.length === 1 ? nameOf : `${values.length} ${plurals[name]}`,
        without: { ...filters, facets: { ...filters.facets, [name]: [] } },
      },
    ];
  });
  const { minDifficulty: low, maxDifficulty: high } = filters;
  if (low > easiest || high < hardest) {
    chips.push({
      id: 'difficulty',
      text: low === high ? `Difficulty ${low}` : `Difficulty ${low} to ${high}`,
      without: { ...filters, minDifficulty: easiest, maxDifficulty: hardest },
    });
  }
  return chips;
}
