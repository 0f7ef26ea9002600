import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, body } from '@/api/client';
import { keys } from '@/api/queries';

/** Asks the language model about an answer; leaving the page or cancelling ends the wait, and then nothing was changed. */
export function useAssist(id: string) {
  const client = useQueryClient();
  const waiting = useRef<AbortController | null>(null);
  useEffect(() => () => waiting.current?.abort(), []);
  const ask = useMutation({
    mutationFn: () => {
      waiting.current = new AbortController();
      const { signal } = waiting.current;
      return body(api.POST('/api/attempts/{id}/assist', { params: { path: { id } }, signal }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: [...keys.attempts, 'scorecard', id] }),
  });
  const cancel = () => {
    waiting.current?.abort();
    ask.reset();
  };
  return { ask, cancel };
}
