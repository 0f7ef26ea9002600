import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { keys, settingsQuery } from '@/api/queries';
import type { Settings } from '@/api/types';

/** Until the server has answered. */
export const defaultSettings: Settings = {
  level: 'senior',
  mode: 'coached',
  quietMinutes: 5,
  timerVisible: true,
};

export function useSettings(): Settings {
  return useQuery(settingsQuery).data ?? defaultSettings;
}

/**
 * Shows the change at once and takes it back when the server refuses. Changes go one after the other, and an answer
 * to one of them says nothing about those that are still to be sent.
 */
export function useSaveSettings() {
  const client = useQueryClient();
  const mutationKey = keys.settings;
  const show = (settings: Settings | undefined) =>
    client.setQueryData(settingsQuery.queryKey, settings);
  const isLast = () => client.isMutating({ mutationKey }) === 1;
  return useMutation({
    mutationKey,
    scope: { id: 'settings' },
    mutationFn: (settings: Settings) => body(api.PUT('/api/settings', { body: settings })),
    onMutate: (settings) => {
      void client.cancelQueries({ queryKey: keys.settings });
      const before = client.getQueryData(settingsQuery.queryKey);
      show(settings);
      return { before };
    },
    onError: (_error, _settings, context) => {
      if (isLast()) show(context?.before);
    },
    onSuccess: (saved) => {
      if (isLast()) show(saved);
    },
    // Suggestions follow the level.
    onSettled: () => client.invalidateQueries({ queryKey: keys.home }),
  });
}
