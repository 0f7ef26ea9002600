import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { settingsQuery } from '@/api/queries';
import type { Settings } from '@/api/types';
import { defaultSettings, useSaveSettings, useSettings } from './useSettings';

interface Asked {
  settings: Settings;
  answer: (saved: Settings) => void;
  refuse: (error: Error) => void;
}

/** A server that answers when it is told to. */
const { asked } = vi.hoisted(() => ({ asked: [] as Asked[] }));
vi.mock('@/api/client', () => ({
  api: {
    PUT: (_path: string, { body }: { body: Settings }) =>
      new Promise((answer, refuse) => {
        asked.push({ settings: body, answer: (data) => answer({ data }), refuse });
      }),
  },
  body: async (call: Promise<{ data: unknown }>) => (await call).data,
}));

beforeEach(() => {
  asked.length = 0;
});

function show() {
  const client = new QueryClient();
  client.setQueryData(settingsQuery.queryKey, defaultSettings);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return renderHook(() => ({ settings: useSettings(), save: useSaveSettings() }), { wrapper })
    .result;
}

it('keeps a second change in sight while the first is answered, and sends it after', async () => {
  const shown = show();
  act(() => shown.current.save.mutate({ ...defaultSettings, level: 'staff' }));
  await waitFor(() => expect(shown.current.settings.level).toBe('staff'));
  act(() => shown.current.save.mutate({ ...shown.current.settings, mode: 'exam' }));
  await waitFor(() => expect(shown.current.settings.mode).toBe('exam'));
  expect(asked).toHaveLength(1);

  await act(async () => asked[0]?.answer(asked[0].settings));
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(shown.current.settings).toMatchObject({ level: 'staff', mode: 'exam' });
  await act(async () => asked[1]?.answer(asked[1].settings));
  await waitFor(() => expect(shown.current.save.isSuccess).toBe(true));
  expect(shown.current.settings).toMatchObject({ level: 'staff', mode: 'exam' });
});

it('takes a change back that the server refuses', async () => {
  const shown = show();
  act(() => shown.current.save.mutate({ ...defaultSettings, quietMinutes: 99 }));
  await waitFor(() => expect(asked).toHaveLength(1));
  await act(async () => asked[0]?.refuse(new Error('Out of range.')));
  await waitFor(() => expect(shown.current.settings.quietMinutes).toBe(5));
});
