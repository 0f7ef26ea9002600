import { expect, it, vi } from 'vitest';
import { readEvents, type ServerEvent } from './eventStream';
import { ApiProblem } from './problem';
import { runSimulation } from './studio';

function streamOf(...chunks: string[]) {
  const bytes = chunks.map((chunk) => new TextEncoder().encode(chunk));
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = bytes.shift();
      if (next) controller.enqueue(next);
      else controller.close();
    },
  });
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of source) found.push(one);
  return found;
}

it('puts events together that come in pieces', async () => {
  const pieces = [
    'event: pre',
    'view\ndata: {"a"',
    ':1}\n\nevent: report\r\ndata: 2\r\n\r\n: ping\n\n',
  ];
  expect(await all<ServerEvent>(readEvents(streamOf(...pieces)))).toEqual([
    { event: 'preview', data: '{"a":1}' },
    { event: 'report', data: '2' },
  ]);
});

it('keeps a letter whole whose bytes come in two pieces', async () => {
  const bytes = new TextEncoder().encode('data: a→b\n\n');
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.slice(0, 8));
      controller.enqueue(bytes.slice(8));
      controller.close();
    },
  });
  expect((await all(readEvents(stream)))[0]?.data).toBe('a→b');
});

it('tells a preview from the reports after it, and the last from the others', async () => {
  vi.stubGlobal(
    'fetch',
    async () =>
      new Response(
        streamOf(
          'event: preview\ndata: {"seed":1}\n\nevent: progress\ndata: {"share":0.5}\n\n',
          'event: report\ndata: {"seed":1,"final":false}\n\nevent: report\ndata: {"seed":1,"final":true}\n\n',
        ),
      ),
  );
  const messages = await all(
    runSimulation({ scenario: 's', text: '' }, new AbortController().signal),
  );
  expect(
    messages.map((message) =>
      message.kind === 'report' ? [message.isPreview, message.isFinal] : message.share,
    ),
  ).toEqual([[true, false], 0.5, [false, false], [false, true]]);
});

it('throws what the server says of a run that failed', async () => {
  vi.stubGlobal(
    'fetch',
    async () =>
      new Response(streamOf('event: failed\ndata: {"title":"No","detail":"Too many events."}\n\n')),
  );
  const run = all(runSimulation({ scenario: 's', text: '' }, new AbortController().signal));
  await expect(run).rejects.toThrow('Too many events.');
  await expect(run).rejects.toBeInstanceOf(ApiProblem);
});
