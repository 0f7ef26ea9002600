import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { keys } from '@/api/queries';
import type { Shown } from './shown';

const pageSize = 50;

export const attemptPages = ({ status, slug }: Shown) =>
  infiniteQueryOptions({
    queryKey: [...keys.attempts, 'page', 'history', status, slug],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/attempts', {
          params: {
            query: {
              limit: pageSize,
              status: status ?? undefined,
              slug: slug ?? undefined,
              before: pageParam ?? undefined,
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
