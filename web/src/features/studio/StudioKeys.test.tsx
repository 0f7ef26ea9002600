import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { begin, end, item, open } from './testing/page';

beforeEach(() => {
  begin();
});

afterEach(end);

it('has no key that means two things', async () => {
  await open();
  const chords: string[] = JSON.parse(screen.getByTestId('chords').textContent ?? '[]');
  expect(chords).toContain('o');
  expect(chords).toContain('f');
  expect(chords.filter((chord, index) => chords.indexOf(chord) !== index)).toEqual([]);
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

it('lists the keys that work', async () => {
  await open();
  const keys = screen.getByTestId('keys').textContent;
  for (const label of ['run', 'add a part', 'link', 'remove', 'undo', 'duplicate', 'moments']) {
    expect(keys).toContain(label);
  }
});
