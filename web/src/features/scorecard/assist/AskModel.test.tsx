import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { aboutQuery } from '@/api/queries';
import { AskModel } from './AskModel';

interface Asked {
  signal: AbortSignal;
  answer: (outcome: string) => void;
  refuse: (error: Error) => void;
}

/** A server that answers when it is told to. */
const { asked } = vi.hoisted(() => ({ asked: [] as Asked[] }));
vi.mock('@/api/client', () => ({
  api: {
    POST: (_path: string, { signal }: { signal: AbortSignal }) =>
      new Promise((answer, refuse) => {
        asked.push({ signal, answer: (outcome) => answer({ data: { outcome } }), refuse });
      }),
  },
  body: async (call: Promise<{ data: unknown }>) => (await call).data,
}));

beforeEach(() => {
  asked.length = 0;
});

function show(model: string | null) {
  const client = new QueryClient();
  client.setQueryData(aboutQuery.queryKey, {
    version: '1.0.0',
    questions: 1,
    points: 1,
    concepts: 1,
    dataFolder: '',
    contentRevision: '',
    model,
  });
  render(
    <QueryClientProvider client={client}>
      <AskModel id="a1" />
    </QueryClientProvider>,
  );
}

const ask = () =>
  userEvent.click(screen.getByRole('button', { name: 'Ask fake-1 about missed points' }));

it('offers nothing where no model is named', () => {
  show(null);
  expect(screen.queryByRole('button')).toBeNull();
});

it('says what came of it', async () => {
  show('fake-1');
  expect(asked.length).toBe(0);
  await ask();
  expect(screen.getByRole('status').textContent).toContain('Asking fake-1');
  asked[0]?.answer('The rubric bore out 1 of them.');
  expect(await screen.findByText('The rubric bore out 1 of them.')).toBeTruthy();
});

it('says why the model was of no help', async () => {
  show('fake-1');
  await ask();
  asked[0]?.refuse(new Error('The model did not reply within 45 s.'));
  expect(await screen.findByText(/did not reply within 45 s/)).toBeTruthy();
});

it('ends the wait when it is cancelled', async () => {
  show('fake-1');
  await ask();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(asked[0]?.signal.aborted).toBe(true);
  expect(screen.getByRole('button', { name: 'Ask fake-1 about missed points' })).toBeTruthy();
});
