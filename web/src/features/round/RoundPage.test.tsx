import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { StudioProps } from '@/shared/studio/frame';
import { TopBarPlace } from '@/shared/ui';
import { round } from './model/testing/rounds';
import { RoundPage } from './RoundPage';
import { answering, problem, scenario, show, studioOf } from './testing';

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A page whose server can be taken away. */
function open() {
  let isGone = false;
  const unlessGone = (answer: unknown) => () => (isGone ? problem(503, {}) : answer);
  const saved = { revision: 2, savedAt: '2026-11-20T14:05:00Z' };
  const { scenario: slug, id } = round().summary;
  answering({
    [`GET /api/rounds/${id}`]: unlessGone(round()),
    [`PUT /api/rounds/${id}`]: unlessGone(saved),
    [`GET /api/scenarios/${slug}`]: unlessGone(scenario),
    'GET /api/component-kinds': unlessGone({ kinds: [], linkFields: [], stepWords: [] }),
    [`GET /api/designs/${round().designId}`]: unlessGone({
      id: round().designId,
      scenario: slug,
      title: '',
      text: '',
      revision: 1,
    }),
  });
  const studio = studioOf();
  let client: QueryClient | null = null;
  const Studio = (props: StudioProps) => {
    client = useQueryClient();
    return <studio.Studio {...props} />;
  };
  show(
    <>
      <TopBarPlace />
      <RoundPage Studio={Studio} />
    </>,
    '/rounds/:id',
    `/rounds/${id}`,
  );
  const askAgain = async (gone: boolean) => {
    isGone = gone;
    await act(async () => client?.refetchQueries());
  };
  return { askAgain };
}

it('keeps a round on the page while the server is gone, and after it is back', async () => {
  const { askAgain } = open();
  const notes = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Notes/ });
  await userEvent.setup().type(notes, 'Typed before.');
  await askAgain(true);
  expect(screen.queryByText('The round could not be opened.')).toBeNull();
  await askAgain(false);
  expect(screen.getByRole('textbox', { name: /^Notes/ })).toBe(notes);
  expect(notes.value).toBe('Typed before.');
});
