import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { StartRoundDialog } from './StartRoundDialog';

const plan = {
  stages: [
    {
      stage: 'clarify',
      title: 'Clarify',
      leastMinutes: 5,
      mostMinutes: 10,
      goal: 'It is clear.',
      nudges: [],
    },
  ],
  minutes: 60,
  shares: {},
};

const levels = [
  {
    level: 'senior',
    isOwn: true,
    points: 14,
    ratings: [{ rating: 'hire', percent: 57, demands: ['3 figures with a unit'] }],
  },
  {
    level: 'staff',
    isOwn: false,
    points: 17,
    ratings: [{ rating: 'hire', percent: 62, demands: [] }],
  },
];

const going = {
  id: 'r7',
  scenario: 'shop',
  submittedAt: null,
  activeSeconds: 750,
  savedAt: '2026-11-20T14:00:00Z',
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function open(rounds: object[], shown: object = plan) {
  const posted: unknown[] = [];
  vi.stubGlobal('fetch', async (path: string, { method, body }: RequestInit) => {
    if (method === 'POST') posted.push(JSON.parse(String(body)));
    const begun = { summary: { ...going, id: 'r8' } };
    const read = path.endsWith('/levels') ? levels : path === '/api/design-round' ? shown : rounds;
    return new Response(JSON.stringify(method === 'POST' ? begun : read));
  });
  const scenario = { slug: 'shop', title: 'A shop at noon', level: 'senior' } as const;
  const page = <StartRoundDialog scenario={scenario} onClose={() => {}} />;
  const router = createMemoryRouter([
    { path: '/', element: page },
    { path: '*', Component: () => null },
  ]);
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { posted, router, user: userEvent.setup() };
}

it('says what a round is before it begins one', async () => {
  const { user, posted, router } = open([]);
  expect(await screen.findByText(/about 60 minutes/)).toBeTruthy();
  expect(screen.getByText(/shown only afterwards/)).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Start the round' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/rounds/r8'));
  expect(posted).toEqual([{ scenario: 'shop', level: 'senior' }]);
});

it('begins it at the level that is chosen, and says what the level changes', async () => {
  const { user, posted } = open([]);
  expect(await screen.findByText('What you say is held to 14 points.')).toBeTruthy();
  expect(screen.getByText(/from 57 of 100; shows 3 figures with a unit/)).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Staff' }));
  expect(await screen.findByText('What you say is held to 17 points.')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Start the round' }));
  await waitFor(() => expect(posted).toEqual([{ scenario: 'shop', level: 'staff' }]));
});

it('offers to go on with one that is open', async () => {
  const { user, posted, router } = open([going]);
  expect(await screen.findByText(/is open: 12:30 spent/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/rounds/r7'));
  expect(posted).toEqual([]);
});

it('begins none where the content does not say how a round goes', async () => {
  open([], { ...plan, stages: [] });
  expect(await screen.findByText(/does not say how a design round goes/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Start the round' })).toHaveProperty('disabled', true);
});
