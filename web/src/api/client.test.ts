import { afterEach, describe, expect, it, vi } from 'vitest';
import { api, body } from './client';
import { ApiProblem, ServerGone } from './problem';

const answer = (status: number, content: unknown, type = 'application/json') =>
  vi.fn<typeof fetch>(
    async () =>
      new Response(content === null ? null : JSON.stringify(content), {
        status,
        headers: { 'content-type': type },
      }),
  );

afterEach(() => vi.unstubAllGlobals());

// Node's Request wants a whole address, where a browser takes a path.
const home = () => body(api.GET('/api/home', { baseUrl: 'http://onsite.test' }));

describe('client', () => {
  it('gives the body of a success', async () => {
    vi.stubGlobal('fetch', answer(200, { questions: 3 }));
    expect(await home()).toEqual({ questions: 3 });
  });

  it('throws a typed problem with its extensions', async () => {
    const problem = {
      type: '/problems/draft-conflict',
      title: 'Changed',
      status: 409,
      revision: 7,
    };
    vi.stubGlobal('fetch', answer(409, problem, 'application/problem+json'));
    const error = await home().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ApiProblem);
    expect((error as ApiProblem).is('/problems/draft-conflict')).toBe(true);
    expect((error as ApiProblem).extensions).toEqual({ revision: 7 });
  });

  it('says that the server is gone when nothing answers', async () => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('Failed to fetch')));
    await expect(home()).rejects.toBeInstanceOf(ServerGone);
  });

  it('takes a gateway’s 502 for a server that is gone', async () => {
    vi.stubGlobal('fetch', answer(502, 'Bad gateway', 'text/html'));
    await expect(home()).rejects.toBeInstanceOf(ServerGone);
  });

  it('lets a cancelled request be a cancelled request', async () => {
    const abort = new DOMException('Aborted', 'AbortError');
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(abort));
    await expect(home()).rejects.toBe(abort);
  });

  it('marks changes, and only changes, with the header', async () => {
    const fetch = answer(204, null);
    vi.stubGlobal('fetch', fetch);
    const options = { params: { path: { id: 'a1' } }, baseUrl: 'http://onsite.test' };
    await api.DELETE('/api/attempts/{id}', options);
    const sent = fetch.mock.calls.map(([request]) => (request as Request).headers.get('X-Onsite'));
    expect(sent).toEqual(['1']);
  });
});
