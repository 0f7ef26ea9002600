import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { settingsQuery } from '@/api/queries';
import type { Settings } from '@/api/types';
import { defaultSettings, useSettings } from '@/shared/settings/useSettings';
import { InterviewSection } from './InterviewSection';

/** A server that answers when it is told to. */
const { asked } = vi.hoisted(() => ({
  asked: [] as { settings: Settings; answer: () => void; refuse: () => void }[],
}));
vi.mock('@/api/client', () => ({
  api: {
    PUT: (_path: string, { body }: { body: Settings }) =>
      new Promise((answer, refuse) => {
        asked.push({
          settings: body,
          answer: () => answer({ data: body }),
          refuse: () => refuse(new Error('The disk is full.')),
        });
      }),
  },
  body: async (call: Promise<{ data: unknown }>) => (await call).data,
}));

function Page() {
  return <InterviewSection settings={useSettings()} />;
}

const timer = () => screen.getByRole('checkbox', { name: /Show the timer/ }) as HTMLInputElement;
const exam = () => screen.getByRole('radio', { name: 'Exam' }) as HTMLInputElement;

beforeEach(() => {
  asked.length = 0;
  const client = new QueryClient();
  client.setQueryData(settingsQuery.queryKey, defaultSettings);
  render(
    <QueryClientProvider client={client}>
      <Page />
    </QueryClientProvider>,
  );
});

it('shows a change within the click that makes it', () => {
  fireEvent.click(timer());
  expect(timer().checked).toBe(false);
  fireEvent.click(exam());
  expect(exam().checked).toBe(true);
  expect(timer().checked).toBe(false);
});

it('keeps it after the server has answered', async () => {
  fireEvent.click(timer());
  await waitFor(() => expect(asked).toHaveLength(1));
  await act(async () => asked[0]?.answer());
  await waitFor(() => expect(screen.queryByText(/not saved/)).toBeNull());
  expect(timer().checked).toBe(false);
});

it('takes it back and says so when the server refuses', async () => {
  fireEvent.click(timer());
  await waitFor(() => expect(asked).toHaveLength(1));
  await act(async () => asked[0]?.refuse());
  await screen.findByText('The change was not saved.');
  await waitFor(() => expect(timer().checked).toBe(true));
});
