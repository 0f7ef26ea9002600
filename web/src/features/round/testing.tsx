import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { vi } from 'vitest';
import type { Report } from '@/api/reportTypes';
import type { ScenarioDetail } from '@/api/studioTypes';
import type { StudioPort, StudioProps } from '@/shared/studio/frame';

export const scenario: ScenarioDetail = {
  slug: 'short-links',
  title: 'Short links',
  summary: '',
  level: 'senior',
  system: 1,
  talkQuestion: 'links',
  brief: 'Shorten.',
  briefHtml: '<p>Shorten.</p>',
  clarificationCount: 3,
  estimates: [
    { ask: 'Redirects a second', within: 2 },
    { ask: 'Storage a year', within: 3 },
  ],
  operations: [],
  profile: [],
  faults: [],
  objectives: [],
  budget: null,
  given: [],
  starter: 'title: Short links\n',
};

/** A studio of which only its frame is drawn, with what the frame can see of it. */
export function studioOf(part: Partial<StudioPort> = {}) {
  const port: StudioPort = {
    text: '',
    graph: { components: [{ name: 'app', kind: 'service', given: false }] },
    problem: null,
    check: {
      result: { diagnostics: [], graph: null, monthlyCost: 0 },
      isCurrent: true,
    },
    run: { phase: 'idle', report: null },
    play: { seek: vi.fn() },
    keeper: {
      flush: async () => {},
      read: () => ({ kind: 'saved' }),
      subscribe: () => () => {},
    },
    cancel: vi.fn(),
    show: vi.fn(),
    ...part,
  };
  const Studio = ({ frame }: StudioProps) => (
    <>
      {frame?.head?.(port)}
      {frame?.left(port, { parts: <p>The palette</p>, brief: <p>The brief</p> })}
    </>
  );
  return { Studio, port };
}

/** A run of which only its being there matters. */
export const someReport = { seconds: 90 } as Report;

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** Answers calls by `METHOD /path`; a text is a stream of events. What nobody thought of fails the test. */
export function answering(answers: Record<string, (body: unknown) => unknown>) {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', async (input: string | Request, init?: RequestInit) => {
    const request = typeof input === 'string' ? null : input;
    const path = new URL(request?.url ?? String(input), 'http://onsite').pathname;
    const method = request?.method ?? init?.method ?? 'GET';
    const sent = request ? await request.text() : String(init?.body ?? '');
    const body = sent === '' || sent === 'undefined' ? undefined : JSON.parse(sent);
    const answer = answers[`${method} ${path}`];
    if (!answer) throw new Error(`Nobody answers ${method} ${path}.`);
    calls.push({ method, path, body });
    const value = answer(body);
    if (value instanceof Response) return value;
    const isStream = typeof value === 'string';
    return new Response(isStream ? value : JSON.stringify(value), {
      headers: { 'Content-Type': isStream ? 'text/event-stream' : 'application/json' },
    });
  });
  return calls;
}

export const problem = (status: number, body: Record<string, unknown>) =>
  new Response(JSON.stringify({ status, ...body }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });

/** A page at an address; where a link or the page leads is shown as text. */
export function show(page: ReactNode, path: string, at: string) {
  const elsewhere = { path: '*', Component: () => <p>Somewhere else</p> };
  const router = createMemoryRouter([{ path, element: page }, elsewhere], {
    initialEntries: [at],
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return router;
}
