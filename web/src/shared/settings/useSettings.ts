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

const saving = ['save-settings'];

/**
 * Shows the change at once and takes it back when the server refuses. Changes are saved in their order, and the answer
 * to an earlier one does not undo a later one that is still on its way.
 */
export function useSaveSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: saving,
    scope: { id: 'settings' },
    mutationFn: (settings: Settings) => body(api.PUT('/api/settings', { body: settings })),
    onMutate: (settings) => {
      const before = client.getQueryData(settingsQuery.queryKey);
      void client.cancelQueries({ queryKey: keys.settings }, { revert: false });
      client.setQueryData(settingsQuery.queryKey, settings);
      return { before };
    },
    onError: (_error, _settings, context) => {
      client.setQueryData(settingsQuery.queryKey, context?.before);
    },
    onSuccess: (saved) => {
      if (client.isMutating({ mutationKey: saving }) === 1) {
        client.setQueryData(settingsQuery.queryKey, saved);
      }
    },
    // Suggestions follow the level.
    onSettled: () => client.invalidateQueries({ queryKey: keys.home }),
  });
}
