import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, body } from '@/api/client';
import { attemptQuery, keys } from '@/api/queries';
import type { StartAttempt } from '@/api/types';
import { addresses } from '@/shared/addresses';
import { useSettings } from '@/shared/settings/useSettings';

type Start = Pick<StartAttempt, 'slug'> & Partial<StartAttempt>;

/**
 * Starts a question at the level and in the mode of the settings, and goes to it. A question with
 * an open draft goes on with that draft: the server sees to it.
 */
export function useStartAttempt() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { level, mode } = useSettings();
  return useMutation({
    mutationFn: (start: Start) =>
      body(api.POST('/api/attempts', { body: { level, mode, ...start } })),
    onSuccess: (attempt) => {
      client.setQueryData(attemptQuery(attempt.summary.id).queryKey, attempt);
      forgetAfterAttempt(client);
      return navigate(addresses.attempt(attempt.summary.id));
    },
  });
}

/** What the start, the submission or the deletion of an attempt makes stale. */
export function forgetAfterAttempt(client: ReturnType<typeof useQueryClient>): void {
  client.invalidateQueries({ queryKey: keys.home });
  client.invalidateQueries({ queryKey: keys.questions });
  client.invalidateQueries({ queryKey: [...keys.attempts, 'page'] });
}
