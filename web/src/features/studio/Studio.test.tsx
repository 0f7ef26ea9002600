import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  act,
  cleanup,
  configure,
  fireEvent,
  render,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Report } from '@/api/reportTypes';
import type { RunRequest } from '@/api/studioTypes';
import { listenToKeys, useKeyGroups } from '@/shared/keys';
import { fragmentOf } from './model/share';
import { componentReport, exactly, reportOf } from './model/testing';
import { Component } from './StudioPage';

const text = `id: d-shop
title: A shop
components:
  shoppers: {kind: clients, at: [0, 0]}
  app: {kind: service, replicas: 2, at: [1, 0]} # two for now
links:
  - shoppers -> app
`;

const now = '2026-05-04T10:00:00Z';
const former = text.replace('replicas: 2', 'replicas: 5');

const field = (name: string, more = {}) => ({
  name,
  type: 'count',
  meaning: `How many ${name} there are.`,
  default: '2',
  minimum: 1,
  maximum: 100,
  words: [],
  fields: [],
  ...more,
});

const kinds = {
  kinds: [
    { name: 'clients', meaning: 'People.', role: 'client', fields: [] },
    { name: 'load-balancer', meaning: 'Before a service.', role: 'balancer', fields: [] },
    { name: 'service', meaning: 'Runs handlers.', role: 'service', fields: [field('replicas')] },
  ],
  linkFields: [field('timeout', { type: 'duration', default: null })],
  stepWords: [],
};

const scenario = {
  slug: 'shop',
  title: 'A shop at noon',
  summary: '',
  level: 'senior',
  briefHtml: '<p>Sell.</p>',
  clarificationCount: 1,
  estimates: [],
  operations: [],
  profile: [],
  faults: [],
  objectives: ['p99 of pay at most 1 s'],
  budget: null,
  given: [],
  starter: text,
};

const place = { file: '', line: 1, column: 1 };

const report = (p99: number, over: Partial<Report> = {}): Report =>
  reportOf({
    components: [componentReport()],
    objectives: [
      {
        objective: { kind: 'p99', operation: 'pay', limit: 1, place },
        measured: { value: p99, low: p99 - 0.1, high: p99 + 0.1, halfWidth: 0.1 },
        verdict: p99 < 1 ? 'met' : 'violated',
        firstMissed: null,
        sentence: '',
      },
    ],
    log: [{ at: 2, subject: 'app', kind: 'Crashed', sentence: 'app #1 dies with 6 calls in it.' }],
    series: {
      intervalSeconds: 1,
      operations: [
        {
          operation: 'pay',
          offered: [1],
          succeeded: [1],
          failed: [0],
          failures: [],
          p50: [0.1],
          p95: [0.2],
          p99: [0.2],
        },
      ],
      components: [
        {
          component: 'app',
          utilization: [0.5],
          fullest: [],
          inside: [1],
          waiting: [0],
          taken: [],
          places: [],
        },
      ],
      links: [],
    },
    operations: [
      {
        operation: 'pay',
        offered: exactly(1),
        goodput: exactly(1),
        availability: exactly(1),
        mean: exactly(0.1),
        p50: exactly(0.1),
        p95: exactly(0.1),
        p99: exactly(p99),
        p99OfAll: exactly(1),
        meanByBatches: exactly(1),
        stale: exactly(0),
        failures: [{ cause: 'refused', where: 'app', count: 12, share: 0.25 }],
      },
    ],
    ...over,
  });

/** Runs that a test answers by hand, and what was asked for. */
class Server {
  runs: {
    text: string;
    asked: RunRequest;
    signal: AbortSignal;
    say: (event: string, data: unknown) => void;
    end: () => void;
  }[] = [];
  saved: { text: string; revision: number }[] = [];
  created: { text: string }[] = [];
  deleted = 0;
  check: object = { diagnostics: [], graph: null, monthlyCost: 0 };
  conflict: { text: string; revision: number } | null = null;
  refusal: { title: string; diagnostics: { message: string; fix: string }[] } | null = null;

  fetch = async (path: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const body = init.body ? JSON.parse(String(init.body)) : null;
    const json = (value: unknown, status = 200) =>
      new Response(JSON.stringify(value), {
        status,
        headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
      });
    const design = { id: 'd1', scenario: 'shop', title: 'A shop', text, revision: 3 };
    switch (`${init.method ?? 'GET'} ${String(path)}`) {
      case 'GET /api/scenarios/shop':
        return json(scenario);
      case 'GET /api/component-kinds':
        return json(kinds);
      case 'GET /api/designs?scenario=shop':
        return json([{ ...design, createdAt: now, savedAt: now, forkedFrom: null }]);
      case 'GET /api/designs/d1/versions':
        return json([{ revision: 2, title: 'A shop', text: former, savedAt: now }]);
      case 'POST /api/designs':
        this.created.push(body);
        return json({ ...design, ...body, id: 'd2', revision: 1 }, 201);
      case 'GET /api/designs/d2':
        return json({ ...design, id: 'd2', text: this.created[0]?.text, revision: 1 });
      case 'DELETE /api/designs/d1':
        this.deleted++;
        return new Response(null, { status: 204 });
      case 'GET /api/designs/d1':
        return json(design);
      case 'PUT /api/designs/d1':
        if (this.conflict)
          return json({ type: 'design-conflict', title: 'Old', ...this.conflict }, 409);
        this.saved.push(body);
        return json({ ...design, revision: body.revision + 1 });
      case 'POST /api/designs/check':
        return json(this.check);
      case 'POST /api/simulations':
        if (body.faults && this.refusal) return json({ ...this.refusal, status: 422 }, 422);
        return this.run(body, init.signal as AbortSignal);
      case 'POST /api/simulations/explain':
        return this.run(body, init.signal as AbortSignal);
      default:
        return json({ title: 'Not here' }, 404);
    }
  };

  private run(asked: RunRequest, signal: AbortSignal): Response {
    const stream = new TransformStream<Uint8Array, Uint8Array>();
    const writer = stream.writable.getWriter();
    this.runs.push({
      text: asked.text,
      asked,
      signal,
      say: (event, data) =>
        void writer.write(
          new TextEncoder().encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
        ),
      end: () => void writer.close(),
    });
    return new Response(stream.readable);
  }
}

// Changes are waited for as a person's pauses are; a busy machine takes longer.
configure({ asyncUtilTimeout: 8000 });
vi.setConfig({ testTimeout: 30_000 });

let server: Server;
let silence: () => void;

beforeEach(() => {
  server = new Server();
  vi.stubGlobal('fetch', server.fetch);
  localStorage.clear();
  silence = listenToKeys();
});

afterEach(() => {
  cleanup();
  silence();
  vi.unstubAllGlobals();
});

// jsdom has no canvas to draw on.
vi.mock('./dock/Chart', () => ({ default: () => null }));

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

function show(address: string) {
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

/** The outline: jsdom lays nothing out, and the canvas needs that. */
async function open(address = '/scenarios/shop') {
  const user = userEvent.setup();
  show(address);
  await user.click(await screen.findByRole('radio', { name: 'Outline' }));
  await screen.findByRole('tree');
  (document.activeElement as HTMLElement).blur();
  return user;
}

it('has no key that means two things', async () => {
  await open();
  const chords: string[] = JSON.parse(screen.getByTestId('chords').textContent ?? '[]');
  expect(chords).toContain('o');
  expect(chords).toContain('f');
  expect(chords.filter((chord, index) => chords.indexOf(chord) !== index)).toEqual([]);
});

it('renames by keyboard and stays in the field, and throws away what Escape leaves', async () => {
  const user = await open();
  await user.click(item(/^app/));
  await user.keyboard('n');
  const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
  await waitFor(() => expect(document.activeElement).toBe(name()));
  await user.keyboard('{Control>}a{/Control}{Backspace}shop{Enter}');
  // Until it is drawn under its new name, the field is the old one.
  await screen.findByRole('treeitem', { name: /^shop(?!pers)/ });
  await waitFor(() => expect(document.activeElement).toBe(name()));
  expect(name().value).toBe('shop');
  await user.keyboard('s{Escape}');
  // Back at the component: a keyboard does not lose its place.
  await waitFor(() => expect(document.activeElement).toBe(item(/^shop(?!pers)/)));
  expect(name().value).toBe('shop');

  await user.click(await screen.findByRole('textbox', { name: 'Replicas' }));
  await user.keyboard('7{Escape}');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Replicas' }).value).toBe('2');
});

it('says on the page that no more components may come', async () => {
  const many = Array.from({ length: 500 }, (_, index) => `  s${index}: {kind: service}\n`);
  const full = `id: d-full\ncomponents:\n${many.join('')}`;
  const user = await open(`/scenarios/shop${await fragmentOf(full)}`);
  await user.keyboard('2');
  expect(await screen.findByText(/at most 500 components. Nothing was added/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByText(/at most 500/)).toBeNull();
});

const item = (name: RegExp) => screen.getByRole('treeitem', { name });

it('changes a number, runs again, and stops the run before', async () => {
  const user = await open();
  await user.keyboard('r');
  await waitFor(() => expect(server.runs).toHaveLength(1));
  act(() => server.runs[0]?.say('preview', report(0.6)));
  const objectives = screen.getByRole('region', { name: 'Objectives' });
  expect(await within(objectives).findByText('600 ms')).toBeTruthy();
  expect(within(objectives).getByText(/± 100 ms/)).toBeTruthy();
  expect(within(objectives).getByText(/first estimate, of the first 4 s/)).toBeTruthy();

  item(/^app/).focus();
  await user.click(item(/^app/));
  const replicas = await screen.findByRole('textbox', { name: 'Replicas' });
  replicas.focus();
  await user.keyboard('{ArrowUp}');
  await waitFor(() => expect(server.runs).toHaveLength(2));
  expect(server.runs[0]?.signal.aborted).toBe(true);
  expect(server.runs[1]?.text).toContain('replicas: 3, at: [1, 0]} # two for now');
  act(() => {
    server.runs[1]?.say('report', { ...report(1.4), final: true });
    server.runs[1]?.end();
  });
  expect(await within(objectives).findByText('1.4 s')).toBeTruthy();
  expect(within(objectives).getByText(/whole run, 0 of 1 hold/)).toBeTruthy();
});

it('leads from a sentence to the component that it names, and says why requests were dropped there', async () => {
  const user = await open();
  await user.keyboard('r');
  await waitFor(() => expect(server.runs).toHaveLength(1));
  act(() => {
    server.runs[0]?.say('report', { ...report(0.6), final: true });
    server.runs[0]?.end();
  });
  await user.click(await screen.findByRole('button', { name: /app #1 dies/ }));
  expect(item(/^app/).getAttribute('aria-selected')).toBe('true');
  const causes = screen.getByRole('table', { name: /Failures by cause/ });
  expect(causes.textContent).toContain('pay: refused');
  expect(causes.textContent).toContain('25 %');
});

/** Answers a run, so that it is over. */
const answer = (index: number, with_: Report) =>
  act(() => {
    server.runs[index]?.say('report', { ...with_, final: true });
    server.runs[index]?.end();
  });

it('opens at the moment that the address names, with the run started', async () => {
  await open('/scenarios/shop?at=3');
  await waitFor(() => expect(server.runs).toHaveLength(1));
  answer(0, report(0.6));
  const slider = await screen.findByRole('slider', { name: 'Moment of the run' });
  expect((slider as HTMLInputElement).value).toBe('3');
});

it('breaks a component at a moment by keyboard, with the same seed, and takes that back', async () => {
  const user = await open('/scenarios/shop?at=3');
  await waitFor(() => expect(server.runs).toHaveLength(1));
  answer(0, report(0.6));
  await screen.findByRole('slider', { name: 'Moment of the run' });
  await user.click(item(/^app/));
  await user.keyboard('f');
  const dialog = await screen.findByRole('dialog', { name: 'Break something' });
  expect(dialog.textContent).toContain('- {at: 3 s, for: 10 s, crash: 1 of app}');
  await user.click(within(dialog).getByRole('radio', { name: /Slow down/ }));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(server.runs).toHaveLength(2));
  expect(server.runs[1]?.asked).toMatchObject({
    seed: server.runs[0]?.asked.seed,
    text: server.runs[0]?.asked.text,
    faults: ['at: 3 s, for: 10 s, slow: app x4'],
  });
  answer(1, report(0.9));
  const objectives = screen.getByRole('region', { name: 'Objectives' });
  expect(await within(objectives).findByText('Measured with a fault of yours.')).toBeTruthy();

  await user.click(screen.getByRole('button', { name: /Take back: at 3 s/ }));
  await waitFor(() => expect(server.runs).toHaveLength(3));
  expect(server.runs[2]?.asked.faults).toBeUndefined();
});

it('shows the refusal of a fault beside it, and goes on without it', async () => {
  const user = await open('/scenarios/shop?at=3');
  await waitFor(() => expect(server.runs).toHaveLength(1));
  answer(0, report(0.6));
  await screen.findByRole('slider', { name: 'Moment of the run' });
  server.refusal = {
    title: 'The design cannot be run',
    diagnostics: [{ message: 'No component that can fail has this name.', fix: 'Name another.' }],
  };
  await user.keyboard('f');
  await screen.findByRole('dialog', { name: 'Break something' });
  await user.click(screen.getByRole('button', { name: 'Break it' }));
  const yours = await screen.findByRole('region', { name: 'Faults of yours' });
  expect(
    await within(yours).findByText(
      'Not run. No component that can fail has this name. Name another.',
    ),
  ).toBeTruthy();
  await waitFor(() => expect(server.runs).toHaveLength(2));
  expect(server.runs[1]?.asked.faults).toBeUndefined();
});

it('searches from the design, says how far it is, and applies what it finds as an edit', async () => {
  const user = await open();
  await user.click(screen.getByRole('tab', { name: 'Search' }));
  await user.click(screen.getByRole('button', { name: /cheapest design/ }));
  await waitFor(() => expect(server.runs).toHaveLength(1));
  expect(server.runs[0]?.asked).toMatchObject({ only: 'cheapest' });
  const progress = { search: 'cheapest change', trials: 3, mostTrials: 32, events: 2e6 };
  act(() => server.runs[0]?.say('progress', progress));
  expect(await screen.findByText(/3 trials of at most 32, 2.0M events/)).toBeTruthy();
  const change = { owner: 'app', field: 'replicas', from: '2', to: '4', set: 'app.replicas=4' };
  const best = { changes: [change], cost: 80, distance: 0, isConfirmed: true, objectives: [] };
  act(() => {
    server.runs[0]?.say('explanation', {
      monthlyCost: 100,
      change: { before: [], best, partly: null, tried: [best], leftOut: 0, tooDear: 0 },
    });
    server.runs[0]?.end();
  });
  await user.click(await screen.findByRole('button', { name: 'Apply to the design' }));
  await waitFor(() => expect(server.saved.at(-1)?.text).toContain('replicas: 4'));
  (document.activeElement as HTMLElement).blur();
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(server.saved.at(-1)?.text).toContain('replicas: 2'));
});

it('adds a part by keyboard, and takes it back', async () => {
  const user = await open();
  await user.keyboard('/');
  const search = await screen.findByRole('textbox', { name: /Search parts/ });
  await waitFor(() => expect(document.activeElement).toBe(search));
  await user.keyboard('service{Enter}{Escape}');
  expect(item(/^service/).getAttribute('aria-selected')).toBe('true');
  await waitFor(() => expect(server.saved.at(-1)?.text).toContain('service: {kind: service'));
  await user.keyboard('{Control>}z{/Control}');
  expect(screen.queryByRole('treeitem', { name: /^service/ })).toBeNull();
});

it('walks the tree with arrows and goes on into the fields with Enter', async () => {
  const user = await open();
  item(/^shoppers/).focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(item(/^→?to app/));
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Replicas' })),
  );
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(item(/^app/)));
});

it('says beside the fields of a component what is wrong there, and how to mend it', async () => {
  const place = { line: 5, given: false, at: null, settings: {}, monthlyCost: 0 };
  server.check = {
    diagnostics: [
      {
        code: 'wrong-type',
        severity: 'error',
        line: 5,
        column: 1,
        message: "'replicas' is 'many'.",
        fix: "Write for example 'replicas: 2'.",
      },
    ],
    graph: {
      id: 'd',
      title: '',
      components: [{ name: 'app', kind: 'service', ...place }],
      links: [],
      handlers: [],
      groups: [],
    },
    monthlyCost: 0,
  };
  const user = await open();
  await user.click(item(/^app/));
  const pane = screen.getByRole('complementary', { name: 'Inspector' });
  expect(await within(pane).findByText(/'replicas' is 'many'/)).toBeTruthy();
  expect(within(pane).getByText(/Write for example 'replicas: 2'/)).toBeTruthy();
});

it('copies as text and pastes what was copied elsewhere, and says what it cannot paste', async () => {
  const user = await open();
  await user.click(item(/^app/));
  const copied = new Map<string, string>();
  fireEvent.copy(document.body, {
    clipboardData: { setData: (type: string, data: string) => copied.set(type, data) },
  });
  expect(copied.get('text/plain')).toContain('app: {kind: service, replicas: 2');

  await user.paste('components:\n  cart: {kind: service, replicas: 7}\n');
  expect(item(/^cart/).getAttribute('aria-selected')).toBe('true');
  await waitFor(() => expect(server.saved.at(-1)?.text).toContain('cart: {kind: service'));

  await user.paste('Dear colleague,');
  expect(screen.getByText(/no piece of a design/)).toBeTruthy();
  const many = Array.from({ length: 5000 }, (_, index) => `  s${index}: {kind: service}\n`);
  await user.paste(`components:\n${many.join('')}`);
  expect(screen.getByText(/at most 500 components. Nothing was added/)).toBeTruthy();
  await user.keyboard('{Control>}z{/Control}');
  expect(screen.queryByRole('treeitem', { name: /^cart/ })).toBeNull();
});

it('shows both texts where another window has saved, and goes on with the one that is chosen', async () => {
  const user = await open();
  const theirs = text.replace('replicas: 2', 'replicas: 9');
  server.conflict = { text: theirs, revision: 7 };
  await user.click(item(/^app/));
  screen.getByRole('textbox', { name: 'Replicas' }).focus();
  await user.keyboard('{ArrowUp}');
  const alert = await screen.findByText(/was saved elsewhere/);
  const panel = alert.closest('[role="alert"]') as HTMLElement;
  expect(panel.textContent).toContain('replicas: 3');
  expect(panel.textContent).toContain('replicas: 9');
  const differing = [...panel.querySelectorAll('mark')].map(({ textContent }) => textContent);
  expect(differing).toHaveLength(2);
  expect(differing[0]).toContain('replicas: 3');
  expect(differing[1]).toContain('replicas: 9');
  server.conflict = null;
  await user.click(within(panel).getByRole('button', { name: 'Take the other' }));
  await waitFor(() =>
    expect((screen.getByRole('textbox', { name: 'Replicas' }) as HTMLInputElement).value).toBe('9'),
  );
});

it('lists the keys that work', async () => {
  await open();
  const keys = screen.getByTestId('keys').textContent;
  for (const label of ['run', 'add a part', 'link', 'remove', 'undo', 'duplicate', 'moments']) {
    expect(keys).toContain(label);
  }
});

it('draws a box around what is selected, and takes it apart', async () => {
  const user = await open();
  await user.keyboard('{Control>}a{/Control}g');
  const groups = await screen.findByRole('region', { name: 'Groups' });
  expect(groups.textContent).toContain('shoppers, app');
  await waitFor(() =>
    expect(server.saved.at(-1)?.text).toContain('group: {members: [shoppers, app]}'),
  );
  await user.selectOptions(screen.getByRole('combobox', { name: 'Stands for' }), 'zone');
  await waitFor(() => expect(server.saved.at(-1)?.text).toContain('kind: zone'));
  (document.activeElement as HTMLElement).blur();
  await user.keyboard('{Shift>}g{/Shift}');
  expect(screen.queryByRole('region', { name: 'Groups' })).toBeNull();
});

it('restores an earlier version as an edit that can be undone', async () => {
  const user = await open();
  await user.click(screen.getByRole('button', { name: 'Designs' }));
  await user.click(screen.getByRole('menuitem', { name: 'Versions of this design' }));
  const preview = await screen.findByRole('region', { name: 'Version 2' });
  expect(preview.textContent).toContain('adds 1 and removes 1 lines');
  await user.click(within(preview).getByRole('button', { name: 'Restore' }));
  await waitFor(() => expect(server.saved.at(-1)?.text).toBe(former));
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(server.saved.at(-1)?.text).toBe(text));
});

it('deletes a design once one has said so, and begins another', async () => {
  const user = await open();
  await user.click(screen.getByRole('button', { name: 'Designs' }));
  await user.click(screen.getByRole('menuitem', { name: 'Delete this design' }));
  expect(server.deleted).toBe(0);
  await user.click(await screen.findByRole('button', { name: 'Delete' }));
  expect(await screen.findByText('not changed yet')).toBeTruthy();
  expect(server.deleted).toBe(1);
  expect(server.saved).toEqual([]);
});

it('opens a design from a link beside those of one’s own, and keeps it only when asked', async () => {
  const foreign = text.replace('title: A shop', 'title: From afar');
  const user = await open(`/scenarios/shop${await fragmentOf(foreign)}`);
  expect(screen.getByText('From afar')).toBeTruthy();
  expect(screen.getByText('From a link. Keep a copy?')).toBeTruthy();
  expect(server.created).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Keep a copy' }));
  await waitFor(() => expect(server.created).toEqual([expect.objectContaining({ text: foreign })]));
  await waitFor(() => expect(screen.queryByText('From a link. Keep a copy?')).toBeNull());
  expect(server.saved).toEqual([]);
});

it('says what is wrong with a link that cannot be read', async () => {
  show('/scenarios/shop#design=%%%');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('This link is broken');
  expect(screen.getByRole('link', { name: 'Open my design' })).toBeTruthy();
});
