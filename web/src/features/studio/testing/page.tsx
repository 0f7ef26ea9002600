import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { vi } from 'vitest';
import { listenToKeys, useKeyGroups } from '@/shared/keys';
import { Component } from '../StudioPage';
import { StudioServer } from './StudioServer';

// Changes are waited for as a person's pauses are; a busy machine takes longer.
configure({ asyncUtilTimeout: 8000 });
vi.setConfig({ testTimeout: 30_000 });

let silence = () => {};

/** Before each test: a server that knows the shop, and keys that are heard. */
export function begin(): StudioServer {
  const server = new StudioServer();
  vi.stubGlobal('fetch', server.fetch);
  localStorage.clear();
  silence = listenToKeys();
  return server;
}

/** After each test. */
export function end(): void {
  cleanup();
  silence();
  vi.unstubAllGlobals();
}

const Keys = () => (
  <p data-testid="keys">
    {useKeyGroups()
      .flatMap(({ bindings }) => bindings.map(({ binding }) => binding.label))
      .join(', ')}
  </p>
);

const Chords = () => (
  <p data-testid="chords">
    {JSON.stringify(
      useKeyGroups().flatMap(({ bindings }) => bindings.flatMap(({ binding }) => binding.keys)),
    )}
  </p>
);

export function show(address: string) {
  const router = createMemoryRouter([{ path: '/scenarios/:slug', Component }], {
    initialEntries: [address],
  });
  render(
    <MantineProvider>
      <QueryClientProvider
        client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
      >
        <RouterProvider router={router} />
        <Keys />
        <Chords />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

/** Opens the outline: jsdom lays nothing out, and the canvas needs that. */
export async function open(address = '/scenarios/shop') {
  const user = userEvent.setup();
  show(address);
  await user.click(await screen.findByRole('radio', { name: 'Outline' }));
  await screen.findByRole('tree');
  (document.activeElement as HTMLElement).blur();
  return user;
}

/** A row of the outline. */
export const item = (name: RegExp) => screen.getByRole('treeitem', { name });
