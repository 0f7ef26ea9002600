import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fragmentOf } from './model/share';
import { begin, end, item, open, show } from './testing/page';
import type { StudioServer } from './testing/StudioServer';
import { former, text } from './testing/shop';

let server: StudioServer;

beforeEach(() => {
  server = begin();
});

afterEach(end);

it('says what is wrong with a link that cannot be read', async () => {
  show('/scenarios/shop#design=%%%');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('This link is broken');
  expect(screen.getByRole('link', { name: 'Open my design' })).toBeTruthy();
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
