import type { AttemptStatus } from '@/api/types';

/** Which attempts the page lists; the address says the same. */
export type Shown = { status: AttemptStatus | null; slug: string | null };

const statuses: readonly AttemptStatus[] = ['draft', 'submitted'];

export function parseShown(search: URLSearchParams): Shown {
  return {
    status: statuses.find((status) => status === search.get('status')) ?? null,
    slug: search.get('question'),
  };
}

export function formatShown({ status, slug }: Shown): URLSearchParams {
  const search = new URLSearchParams();
  if (status) search.set('status', status);
  if (slug) search.set('question', slug);
  return search;
}
