import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fragmentOf } from './model/share';
import { begin, end, item, open } from './testing/page';
import type { StudioServer } from './testing/StudioServer';

let server: StudioServer;

beforeEach(() => {
  server = begin();
});

afterEach(end);

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
