import { afterEach, expect, it, vi } from 'vitest';
import { submitRound } from './rounds';
import type { SaveRound } from './roundTypes';

afterEach(() => vi.unstubAllGlobals());

const typed: SaveRound = { stage: 'clarify', stages: [], estimates: [], answers: [], revision: 1 };

it('says of a judging that breaks off that the server does not answer', async () => {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) =>
      controller.enqueue(
        new TextEncoder().encode('event: progress\ndata: {"doing":"Running","done":0,"of":1}\n\n'),
      ),
    pull: (controller) => controller.error(new TypeError('network error')),
  });
  vi.stubGlobal('fetch', async () => new Response(body));
  const events = submitRound('r1', typed);
  expect((await events.next()).value).toMatchObject({ doing: 'Running' });
  await expect(events.next()).rejects.toThrow('The server does not answer.');
});
