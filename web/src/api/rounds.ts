import { queryOptions } from '@tanstack/react-query';
import { readEvents } from './eventStream';
import { ApiProblem, ServerGone } from './problem';
import type {
  EstimateReading,
  Exchange,
  ProbesAsked,
  RoundDetail,
  RoundLevel,
  RoundPlan,
  RoundProgress,
  RoundSaved,
  RoundScorecard,
  RoundSummary,
  SaveRound,
  StartRound,
} from './roundTypes';
import { ask, type RunMessage, readRun, send } from './studio';

export const roundKeys = { all: ['rounds'] as const };

const path = (id: string, rest = '') => `/api/rounds/${encodeURIComponent(id)}${rest}`;

export const roundPlanQuery = queryOptions({
  queryKey: ['design-round'],
  queryFn: ({ signal }) => ask<RoundPlan>('GET', '/api/design-round', undefined, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** At which levels a round of a scenario can be done. */
export const roundLevelsQuery = (scenario: string) =>
  queryOptions({
    queryKey: ['design-round', scenario, 'levels'],
    queryFn: ({ signal }) =>
      ask<RoundLevel[]>(
        'GET',
        `/api/design-round/${encodeURIComponent(scenario)}/levels`,
        undefined,
        signal,
      ),
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

const readRound = (id: string, signal?: AbortSignal) =>
  ask<RoundDetail>('GET', path(id), undefined, signal);

export const startRound = (start: StartRound) => ask<RoundDetail>('POST', '/api/rounds', start);

/** Browsers refuse to let more than 64 KB of requests outlive a page, and two saves may be under way. */
const outlivesPageBelow = 28_000;
const patienceMs = 10_000;

export const saveRound = (id: string, round: SaveRound) =>
  ask<RoundSaved>(
    'PUT',
    path(id),
    round,
    AbortSignal.timeout(patienceMs),
    JSON.stringify(round).length < outlivesPageBelow,
  );

export const deleteRound = (id: string) => send('DELETE', path(id));

export const askInRound = (id: string, question: string) =>
  ask<Exchange>('POST', path(id, '/ask'), { question });

/** What an estimate is read as, and whether its order of magnitude is right. What the scenario has stays on the server. */
export const estimateReadingQuery = (id: string, index: number, text: string) =>
  queryOptions({
    queryKey: [...roundKeys.all, 'one', id, 'estimate', index, text],
    queryFn: async ({ signal }): Promise<EstimateReading | null> => {
      const answers = [{ index, text }];
      const readings = await ask<EstimateReading[]>(
        'POST',
        path(id, '/estimates'),
        { answers },
        signal,
      );
      return readings[0] ?? null;
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

export const askProbes = (id: string) =>
  patiently(() => ask<ProbesAsked>('POST', path(id, '/probes')));

/** A run that was stopped leaves its place a moment later: what runs next waits for it instead of giving up. */
const busyMs = 200;
const busyTries = 15;

async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await call();
    } catch (error) {
      const isBusy = error instanceof ApiProblem && error.status === 429;
      if (!isBusy || tries >= busyTries) throw error;
      await new Promise((resolve) => setTimeout(resolve, busyMs));
    }
  }
}

/** Hands a round in, and says how far the judging is. Ends with the round as it is kept; throws where it was not judged. */
export async function* submitRound(
  id: string,
  round: SaveRound,
  signal?: AbortSignal,
): AsyncGenerator<RoundProgress, RoundSummary> {
  const response = await patiently(() => send('POST', path(id, '/submit'), round, signal));
  if (response.body) {
    for await (const { event, data } of unbroken(readEvents(response.body))) {
      const value = JSON.parse(data);
      if (event === 'failed') throw new ApiProblem(value.status ?? 422, value);
      if (event === 'progress') yield value as RoundProgress;
      if (event === 'judged') return value as RoundSummary;
    }
  }
  throw new ServerGone('The judging ended without a verdict.');
}

/** A stream that breaks off is a server that is gone, whatever a browser calls it. */
async function* unbroken<T>(events: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* events;
  } catch (error) {
    if (error instanceof TypeError) throw new ServerGone(error);
    throw error;
  }
}

/** The run that a round was judged by. */
export async function* runOfRound(id: string, signal: AbortSignal): AsyncGenerator<RunMessage> {
  yield* readRun(await send('GET', path(id, '/run'), undefined, signal));
}
