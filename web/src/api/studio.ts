import { queryOptions } from '@tanstack/react-query';
import { readEvents } from './eventStream';
import { ApiProblem, isAbort, problemFrom, ServerGone } from './problem';
import type { Report } from './reportTypes';
import type {
  Clarified,
  ComponentKinds,
  DesignCheck,
  DesignSummary,
  DesignVersion,
  EstimateVerdict,
  ExplainRequest,
  Explanation,
  KeptDesign,
  RunRequest,
  SavedDesign,
  ScenarioDetail,
  ScenarioSummary,
  SearchProgress,
} from './studioTypes';

export async function send(
  method: string,
  path: string,
  json?: unknown,
  signal?: AbortSignal,
  keepalive = false,
) {
  const headers: Record<string, string> = {};
  if (method !== 'GET') headers['X-Onsite'] = '1';
  if (json !== undefined) headers['Content-Type'] = 'application/json';
  let response: Response;
  try {
    response = await globalThis.fetch(path, {
      method,
      headers,
      body: json === undefined ? undefined : JSON.stringify(json),
      signal,
      keepalive,
    });
  } catch (error) {
    throw isAbort(error) ? error : new ServerGone(error);
  }
  if (!response.ok) throw await problemFrom(response);
  return response;
}

export async function ask<T>(
  method: string,
  path: string,
  json?: unknown,
  signal?: AbortSignal,
  keepalive = false,
) {
  const response = await send(method, path, json, signal, keepalive);
  return (await response.json()) as T;
}

export const studioKeys = { scenarios: ['scenarios'] as const, designs: ['designs'] as const };

export const scenariosQuery = queryOptions({
  queryKey: [...studioKeys.scenarios, 'all'],
  queryFn: ({ signal }) => ask<ScenarioSummary[]>('GET', '/api/scenarios', undefined, signal),
});

export const scenarioQuery = (slug: string) =>
  queryOptions({
    queryKey: [...studioKeys.scenarios, 'one', slug],
    queryFn: ({ signal }) =>
      ask<ScenarioDetail>('GET', `/api/scenarios/${encodeURIComponent(slug)}`, undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const componentKindsQuery = queryOptions({
  queryKey: ['component-kinds'],
  queryFn: ({ signal }) => ask<ComponentKinds>('GET', '/api/component-kinds', undefined, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The design of a scenario that was changed last; null where none was begun. */
export const newestDesignQuery = (scenario: string) =>
  queryOptions({
    queryKey: [...studioKeys.designs, scenario],
    queryFn: async ({ signal }) => {
      const path = `/api/designs?scenario=${encodeURIComponent(scenario)}`;
      const all = await ask<{ id: string }[]>('GET', path, undefined, signal);
      return all[0] ? readDesignById(all[0].id, signal) : null;
    },
    // What is written here is newer than what a second look would bring.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** One design; without an identity a new one, of which nothing is kept yet. */
export const designQuery = (scenario: string, id: string | null) =>
  queryOptions({
    queryKey: [...studioKeys.designs, scenario, id ?? newDesign],
    queryFn: ({ signal }) => (id === null ? null : readDesignById(id, signal)),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });

/** Stands for the identity of a design that is begun anew. */
export const newDesign = 'new';

/** The designs of a scenario, the last that was changed first. */
export const designsQuery = (scenario: string) =>
  queryOptions({
    queryKey: [...studioKeys.designs, scenario, 'list'],
    queryFn: ({ signal }) =>
      ask<DesignSummary[]>(
        'GET',
        `/api/designs?scenario=${encodeURIComponent(scenario)}`,
        undefined,
        signal,
      ),
  });

/** The texts that a design once had. */
export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...studioKeys.designs, 'versions', id],
    queryFn: ({ signal }) =>
      ask<DesignVersion[]>(
        'GET',
        `/api/designs/${encodeURIComponent(id)}/versions`,
        undefined,
        signal,
      ),
  });

export const forkDesign = (id: string, revision?: number) =>
  ask<KeptDesign>(
    'POST',
    `/api/designs/${encodeURIComponent(id)}/fork${revision === undefined ? '' : `?revision=${revision}`}`,
  );

export const deleteDesign = async (id: string): Promise<void> => {
  await send('DELETE', `/api/designs/${encodeURIComponent(id)}`);
};

export const readDesignById = (id: string, signal?: AbortSignal) =>
  ask<KeptDesign>('GET', `/api/designs/${encodeURIComponent(id)}`, undefined, signal);

export const createDesign = (design: { scenario: string; title: string; text: string }) =>
  ask<KeptDesign>('POST', '/api/designs', design);

export const saveDesign = (id: string, change: Pick<KeptDesign, 'text' | 'title' | 'revision'>) =>
  ask<SavedDesign>('PUT', `/api/designs/${encodeURIComponent(id)}`, change);

export const checkDesign = (scenario: string, text: string, signal?: AbortSignal) =>
  ask<DesignCheck>('POST', '/api/designs/check', { scenario, text }, signal);

export const clarify = (slug: string, question: string) =>
  ask<Clarified>('POST', `/api/scenarios/${encodeURIComponent(slug)}/clarify`, { question });

export const answerEstimates = (slug: string, answers: { index: number; text: string }[]) =>
  ask<EstimateVerdict[]>('POST', `/api/scenarios/${encodeURIComponent(slug)}/estimates`, {
    answers,
  });

/** What a run says while it goes on. */
export type RunMessage =
  | { kind: 'report'; report: Report; isPreview: boolean; isFinal: boolean }
  | { kind: 'progress'; share: number };

/** Runs a design. Ends with its last report; throws where the run failed. Aborting the signal stops it on the server. */
export async function* runSimulation(
  request: RunRequest,
  signal: AbortSignal,
): AsyncGenerator<RunMessage> {
  yield* readRun(await send('POST', '/api/simulations', request, signal));
}

/** The events of a run, wherever they come from. */
export async function* readRun(response: Response): AsyncGenerator<RunMessage> {
  if (!response.body) return;
  for await (const { event, data } of readEvents(response.body)) {
    const value = JSON.parse(data, revive) as Record<string, unknown>;
    if (event === 'failed') throw new ApiProblem(422, { status: 422, ...value });
    if (event === 'progress') yield { kind: 'progress', share: Number(value.share) };
    if (event === 'preview' || event === 'report') yield reportOf(event, value);
  }
}

/** What a search says while it goes on. */
export type SearchMessage =
  | { kind: 'progress'; progress: SearchProgress }
  | { kind: 'explanation'; explanation: Explanation };

/** Searches from a design. Throws where that failed. Aborting the signal stops it on the server. */
export async function* explainDesign(
  request: ExplainRequest,
  signal: AbortSignal,
): AsyncGenerator<SearchMessage> {
  const response = await send('POST', '/api/simulations/explain', request, signal);
  if (!response.body) return;
  for await (const { event, data } of readEvents(response.body)) {
    const value = JSON.parse(data, revive);
    if (event === 'failed') throw new ApiProblem(422, { status: 422, ...value });
    if (event === 'progress') yield { kind: 'progress', progress: value };
    if (event === 'explanation') yield { kind: 'explanation', explanation: value };
  }
}

/** What was not measured comes as these texts, since JSON has no numbers for it. */
const unmeasured: Record<string, number> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
};

const revive = (_key: string, value: unknown) =>
  typeof value === 'string' && value in unmeasured ? unmeasured[value] : value;

function reportOf(event: string, value: Record<string, unknown>): RunMessage {
  const report = value as unknown as Report;
  const isFinal = event === 'report' && report.final !== false;
  return { kind: 'report', report, isPreview: event === 'preview', isFinal };
}

/** The reference of a scenario. The server shows it only to whoever has kept a design of their own. */
export const referenceDesignQuery = (slug: string) =>
  queryOptions({
    queryKey: [...studioKeys.scenarios, 'reference', slug],
    queryFn: ({ signal }) =>
      ask<{ text: string; why: string }>(
        'GET',
        `/api/scenarios/${encodeURIComponent(slug)}/reference`,
        undefined,
        signal,
      ),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
