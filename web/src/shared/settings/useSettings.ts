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

/** Shows the change at once and takes it back when the server refuses. */
export function useSaveSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: Settings) => body(api.PUT('/api/settings', { body: settings })),
    onMutate: async (settings) => {
      await client.cancelQueries({ queryKey: keys.settings });
      const before = client.getQueryData(settingsQuery.queryKey);
      client.setQueryData(settingsQuery.queryKey, settings);
      return { before };
    },
    onError: (_error, _settings, context) => {
      client.setQueryData(settingsQuery.queryKey, context?.before);
    },
    onSuccess: (saved) => client.setQueryData(settingsQuery.queryKey, saved),
    // Suggestions follow the level.
    onSettled: () => client.invalidateQueries({ queryKey: keys.home }),
  });
}
