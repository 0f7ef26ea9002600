import type { Sort } from './filters';

/** The orders that S walks through, each with its words. */
const orders: { sort: Sort; words: string }[] = [
  { sort: { by: 'match', descending: false }, words: 'match' },
  { sort: { by: 'title', descending: false }, words: 'title' },
  { sort: { by: 'difficulty', descending: false }, words: 'difficulty, easiest first' },
  { sort: { by: 'difficulty', descending: true }, words: 'difficulty, hardest first' },
  { sort: { by: 'minutes', descending: false }, words: 'minutes, shortest first' },
  { sort: { by: 'minutes', descending: true }, words: 'minutes, longest first' },
  { sort: { by: 'last', descending: true }, words: 'last answer, newest first' },
  { sort: { by: 'last', descending: false }, words: 'last answer, oldest first' },
  { sort: { by: 'title', descending: true }, words: 'title, Z to A' },
];

const same = (one: Sort, other: Sort) => one.by === other.by && one.descending === other.descending;

export function sortWords(sort: Sort): string {
  return orders.find((order) => same(order.sort, sort))?.words ?? sort.by;
}

/** The order after this one. Match has no meaning without a search. */
export function nextSort(sort: Sort, searching: boolean): Sort {
  const offered = orders.filter(({ sort: { by } }) => searching || by !== 'match');
  const at = offered.findIndex((order) => same(order.sort, sort));
  const next = offered[(at + 1) % offered.length];
  return next ? next.sort : sort;
}

/** A click on a column's head: its first order, then the other way round. */
export function clickedSort(current: Sort, by: Sort['by']): Sort {
  if (current.by === by) return { by, descending: !current.descending };
  return { by, descending: by === 'last' };
}

export function ariaSort(current: Sort, by: Sort['by']): 'ascending' | 'descending' | 'none' {
  if (current.by !== by) return 'none';
  return current.descending ? 'descending' : 'ascending';
}
