import { queryOptions } from '@tanstack/react-query';
import { readEvents } from './eventStream';
import { ApiProblem, isAbort, problemFrom, ServerGone } from './problem';
import type { Report } from './reportTypes';
import type {
  Clarified,
  ComponentKinds,
  DesignCheck,
  EstimateVerdict,
  FieldInfo,
  KeptDesign,
  KindInfo,
  RunRequest,
  ScenarioDetail,
  ScenarioSummary,
} from './studioTypes';

async function send(method: string, path: string, json?: unknown, signal?: AbortSignal) {
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
    });
  } catch (error) {
    throw isAbort(error) ? error : new ServerGone(error);
  }
  if (!response.ok) throw await problemFrom(response);
  return response;
}

async function ask<T>(method: string, path: string, json?: unknown, signal?: AbortSignal) {
  const response = await send(method, path, json, signal);
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
  queryFn: async ({ signal }) =>
    toKinds(await ask<KindsAnswer>('GET', '/api/component-kinds', undefined, signal)),
  staleTime: Number.POSITIVE_INFINITY,
});

type KindsAnswer =
  | KindInfo[]
  | { kinds?: KindInfo[]; linkFields?: FieldInfo[]; stepWords?: ComponentKinds['stepWords'] };

function toKinds(answer: KindsAnswer): ComponentKinds {
  if (Array.isArray(answer)) return { kinds: answer, linkFields: [], stepWords: [] };
  return {
    kinds: answer.kinds ?? [],
    linkFields: answer.linkFields ?? [],
    stepWords: answer.stepWords ?? [],
  };
}

export const designsQuery = (scenario: string) =>
  queryOptions({
    queryKey: [...studioKeys.designs, scenario],
    queryFn: ({ signal }) =>
      ask<KeptDesign[]>(
        'GET',
        `/api/designs?scenario=${encodeURIComponent(scenario)}`,
        undefined,
        signal,
      ),
    // What is written here is newer than what a second look would bring.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const readDesignById = (id: string, signal?: AbortSignal) =>
  ask<KeptDesign>('GET', `/api/designs/${encodeURIComponent(id)}`, undefined, signal);

export const createDesign = (design: Pick<KeptDesign, 'scenario' | 'title' | 'text'>) =>
  ask<KeptDesign>('POST', '/api/designs', design);

export const saveDesign = (id: string, change: Pick<KeptDesign, 'text' | 'title' | 'revision'>) =>
  ask<KeptDesign>('PUT', `/api/designs/${encodeURIComponent(id)}`, change);

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
  | { kind: 'progress'; simulated: number | null; of: number | null; share: number | null };

/** Runs a design. Ends with its last report; throws where the run failed. Aborting the signal stops it on the server. */
export async function* runSimulation(
  request: RunRequest,
  signal: AbortSignal,
): AsyncGenerator<RunMessage> {
  const response = await send('POST', '/api/simulations', request, signal);
  if (!response.body) return;
  for await (const { event, data } of readEvents(response.body)) {
    const value = JSON.parse(data) as Record<string, unknown>;
    if (event === 'failed') throw new ApiProblem(422, { status: 422, ...value });
    if (event === 'progress') yield progressOf(value);
    if (event === 'preview' || event === 'report') yield reportOf(event, value);
  }
}

function reportOf(event: string, value: Record<string, unknown>): RunMessage {
  // The report itself, or what wraps it.
  const report = (value.report ?? value) as Report;
  const isFinal = event === 'report' && (value.final ?? report.final ?? true) !== false;
  return { kind: 'report', report, isPreview: event === 'preview', isFinal };
}

function progressOf(value: Record<string, unknown>): RunMessage {
  const number = (name: string) =>
    typeof value[name] === 'number' ? (value[name] as number) : null;
  return {
    kind: 'progress',
    simulated: number('simulated') ?? number('seconds'),
    of: number('of') ?? number('total'),
    share: number('share'),
  };
}

/** The reference of a scenario; the server shows it to whoever has run a design of their own. */
export async function referenceDesign(slug: string): Promise<{ text: string; why: string | null }> {
  const path = `/api/scenarios/${encodeURIComponent(slug)}/designs`;
  type Shown = { text: string; why?: string | null };
  const answer = await ask<{ reference: Shown }>('GET', path);
  return { text: answer.reference.text, why: answer.reference.why ?? null };
}
