import { queryOptions } from '@tanstack/react-query';
import { readEvents } from './eventStream';
import { ApiProblem, ServerGone } from './problem';
import type {
  Exchange,
  Probe,
  RoundDetail,
  RoundPlan,
  RoundProgress,
  RoundScorecard,
  RoundSummary,
  SaveRound,
} from './roundTypes';
import { ask, type RunMessage, readRun, send } from './studio';
import type { Level } from './types';

export const roundKeys = { all: ['rounds'] as const };

const path = (id: string, rest = '') => `/api/rounds/${encodeURIComponent(id)}${rest}`;

export const roundPlanQuery = queryOptions({
  queryKey: ['design-round'],
  queryFn: ({ signal }) => ask<RoundPlan>('GET', '/api/design-round', undefined, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** All rounds, or those of a scenario; the last that was begun first. */
export const roundsQuery = (scenario?: string) =>
  queryOptions({
    queryKey: [...roundKeys.all, 'list', scenario ?? null],
    queryFn: ({ signal }) => {
      const search = scenario === undefined ? '' : `?scenario=${encodeURIComponent(scenario)}`;
      return ask<RoundSummary[]>('GET', `/api/rounds${search}`, undefined, signal);
    },
  });

export const roundQuery = (id: string) =>
  queryOptions({
    queryKey: [...roundKeys.all, 'one', id],
    queryFn: ({ signal }) => readRound(id, signal),
  });

export const roundScorecardQuery = (id: string) =>
  queryOptions({
    queryKey: [...roundKeys.all, 'scorecard', id],
    queryFn: ({ signal }) => ask<RoundScorecard>('GET', path(id, '/scorecard'), undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const readRound = (id: string, signal?: AbortSignal) =>
  ask<RoundDetail>('GET', path(id), undefined, signal);

export const startRound = (start: { scenario: string; level?: Level; designId?: string }) =>
  ask<RoundDetail>('POST', '/api/rounds', start);

export const deleteRound = (id: string) => send('DELETE', path(id));

export const askInRound = (id: string, question: string) =>
  ask<Exchange>('POST', path(id, '/ask'), { question });

export const askProbes = (id: string, signal?: AbortSignal) =>
  ask<{ added: Probe[]; probes: Probe[] }>('POST', path(id, '/probes'), {}, signal);

/** Hands a round in, and says how far the judging is. Ends with the round as it is kept; throws where it was not judged. */
export async function* submitRound(
  id: string,
  round: SaveRound,
  signal?: AbortSignal,
): AsyncGenerator<RoundProgress, RoundSummary> {
  const response = await send('POST', path(id, '/submit'), round, signal);
  if (response.body) {
    for await (const { event, data } of readEvents(response.body)) {
      const value = JSON.parse(data);
      if (event === 'failed') throw new ApiProblem(value.status ?? 422, value);
      if (event === 'progress') yield value as RoundProgress;
      if (event === 'judged') return value as RoundSummary;
    }
  }
  throw new ServerGone('The judging ended without a verdict.');
}

/** The run that a round was judged by. */
export async function* runOfRound(id: string, signal: AbortSignal): AsyncGenerator<RunMessage> {
  yield* readRun(await send('GET', path(id, '/run'), undefined, signal));
}
