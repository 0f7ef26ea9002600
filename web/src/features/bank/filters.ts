import type { QuestionQuery, QuestionSort } from '@/api/types';

/** The facets that take several values, in the order of the pane. */
export const facetNames = ['status', 'round', 'level', 'kind', 'competency'] as const;
export type FacetName = (typeof facetNames)[number];

export type Sort = { by: QuestionSort; descending: boolean };

export type Filters = {
  q: string;
  facets: Record<FacetName, string[]>;
  minDifficulty: number;
  maxDifficulty: number;
  /** What was asked for; without it the match decides while searching, else the title. */
  sort: Sort | null;
};

export const easiest = 1;
export const hardest = 10;

export const noFilters: Filters = {
  q: '',
  facets: { status: [], round: [], level: [], kind: [], competency: [] },
  minDifficulty: easiest,
  maxDifficulty: hardest,
  sort: null,
};

const sorts: readonly QuestionSort[] = ['match', 'title', 'difficulty', 'minutes', 'last'];

/** Reads an address; whatever it does not understand it leaves out. */
export function parseFilters(search: URLSearchParams): Filters {
  const low = step(search.get('min'), easiest);
  const high = step(search.get('max'), hardest);
  return {
    q: search.get('q') ?? '',
    facets: Object.fromEntries(
      facetNames.map((name) => [name, [...new Set(search.getAll(name))]]),
    ) as Filters['facets'],
    minDifficulty: Math.min(low, high),
    maxDifficulty: Math.max(low, high),
    sort: parseSort(search.get('sort')),
  };
}

function step(written: string | null, otherwise: number): number {
  const value = Number(written);
  const isStep = written !== null && Number.isInteger(value) && value >= easiest;
  return isStep && value <= hardest ? value : otherwise;
}

function parseSort(written: string | null): Sort | null {
  if (!written) return null;
  const descending = written.startsWith('-');
  const by = sorts.find((sort) => sort === written.replace('-', ''));
  return by ? { by, descending } : null;
}

const formatSort = ({ by, descending }: Sort): string => (descending ? `-${by}` : by);

/** The shortest address for these filters; what is at rest is not named. */
export function formatFilters(filters: Filters): URLSearchParams {
  const search = new URLSearchParams();
  if (filters.q) search.set('q', filters.q);
  for (const name of facetNames) {
    for (const value of filters.facets[name]) search.append(name, value);
  }
  if (filters.minDifficulty > easiest) search.set('min', String(filters.minDifficulty));
  if (filters.maxDifficulty < hardest) search.set('max', String(filters.maxDifficulty));
  if (filters.sort) search.set('sort', formatSort(filters.sort));
  return search;
}

export function effectiveSort({ sort, q }: Filters): Sort {
  return sort ?? { by: q.trim() ? 'match' : 'title', descending: false };
}

/** The same, as the server asks for it. */
export function toQuery(filters: Filters): QuestionQuery {
  const { facets, minDifficulty, maxDifficulty } = filters;
  const filled = Object.fromEntries(
    facetNames.filter((name) => facets[name].length > 0).map((name) => [name, facets[name]]),
  );
  return {
    ...(filters.q.trim() ? { q: filters.q.trim() } : {}),
    ...filled,
    ...(minDifficulty > easiest ? { minDifficulty } : {}),
    ...(maxDifficulty < hardest ? { maxDifficulty } : {}),
    sort: formatSort(effectiveSort(filters)),
  } as QuestionQuery;
}

export function toggled(filters: Filters, name: FacetName, value: string): Filters {
  const before = filters.facets[name];
  const after = before.includes(value)
    ? before.filter((other) => other !== value)
    : [...before, value];
  return { ...filters, facets: { ...filters.facets, [name]: after } };
}

/** Whether anything narrows the list; the order does not. */
export function isNarrowed(filters: Filters): boolean {
  return hasChips(filters) || filters.q.trim() !== '';
}

export function hasChips({ facets, minDifficulty, maxDifficulty }: Filters): boolean {
  return (
    minDifficulty > easiest ||
    maxDifficulty < hardest ||
    facetNames.some((name) => facets[name].length > 0)
  );
}
