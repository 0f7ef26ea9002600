import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { begin, end, item, open } from './testing/page';
import { report } from './testing/report';
import type { StudioServer } from './testing/StudioServer';

let server: StudioServer;

beforeEach(() => {
  server = begin();
});

afterEach(end);

// jsdom has no canvas to draw on.
vi.mock('./dock/Chart', () => ({ default: () => null }));

it('opens at the moment that the address names, with the run started', async () => {
  await open('/scenarios/shop?at=3');
  await waitFor(() => expect(server.runs).toHaveLength(1));
  server.answer(0, report(0.6));
  const slider = await screen.findByRole('slider', { name: 'Moment of the run' });
  expect((slider as HTMLInputElement).value).toBe('3');
});

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

it('breaks a component at a moment by keyboard, with the same seed, and takes that back', async () => {
  const user = await open('/scenarios/shop?at=3');
  await waitFor(() => expect(server.runs).toHaveLength(1));
  server.answer(0, report(0.6));
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
  server.answer(1, report(0.9));
  const objectives = screen.getByRole('region', { name: 'Objectives' });
  expect(await within(objectives).findByText('Measured with a fault of yours.')).toBeTruthy();

  await user.click(screen.getByRole('button', { name: /Take back: at 3 s/ }));
  await waitFor(() => expect(server.runs).toHaveLength(3));
  expect(server.runs[2]?.asked.faults).toBeUndefined();
});

it('shows the refusal of a fault beside it, and goes on without it', async () => {
  const user = await open('/scenarios/shop?at=3');
  await waitFor(() => expect(server.runs).toHaveLength(1));
  server.answer(0, report(0.6));
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
