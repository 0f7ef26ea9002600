import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ServerGone } from '@/api/problem';
import { serverAnswered, serverDidNotAnswer } from '@/shared/server/reach';

function notice(error: unknown) {
  if (error instanceof ServerGone) serverDidNotAnswer();
  else serverAnswered();
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: notice, onSuccess: serverAnswered }),
    mutationCache: new MutationCache({ onError: notice, onSuccess: serverAnswered }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // The server is on this machine: when it refuses, asking again changes nothing.
        retry: false,
        // Without a network the server on localhost still answers.
        networkMode: 'always',
        refetchOnWindowFocus: true,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
