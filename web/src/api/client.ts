import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './generated/schema';
import { isAbort, problemFrom, ServerGone } from './problem';

const safeMethods = new Set(['GET', 'HEAD']);

const refusals: Middleware = {
  onRequest({ request }) {
    // A form on another site cannot set this header; the server refuses changes without it.
    if (!safeMethods.has(request.method)) request.headers.set('X-Onsite', '1');
  },
  async onResponse({ response }) {
    if (!response.ok) throw await problemFrom(response);
  },
  onError({ error }) {
    // Nothing returned means: throw what came.
    return isAbort(error) ? undefined : new ServerGone(error);
  },
};

export const api = createClient<paths>({
  // Read late, so that a test may put its own in place.
  fetch: (request) => globalThis.fetch(request),
});
api.use(refusals);

/**
 * The body of a successful call. Failures never reach it: the middleware throws an `ApiProblem`
 * or a `ServerGone` instead.
 */
export async function body<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}
