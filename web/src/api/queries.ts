import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body } from './client';
import type { AttemptQuery, QuestionQuery } from './types';

/** Every key starts here, so that one invalidation reaches all that an attempt changes. */
export const keys = {
  home: ['home'] as const,
  questions: ['questions'] as const,
  attempts: ['attempts'] as const,
  settings: ['settings'] as const,
  about: ['about'] as const,
};

export const homeQuery = queryOptions({
  queryKey: keys.home,
  queryFn: ({ signal }) => body(api.GET('/api/home', { signal })),
});

export const questionsQuery = (query: QuestionQuery) =>
  queryOptions({
    queryKey: [...keys.questions, 'page', query],
    queryFn: ({ signal }) => body(api.GET('/api/questions', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const questionQuery = (slug: string) =>
  queryOptions({
    queryKey: [...keys.questions, 'one', slug],
    queryFn: ({ signal }) =>
      body(api.GET('/api/questions/{slug}', { params: { path: { slug } }, signal })),
  });

export const attemptsQuery = (query: AttemptQuery) =>
  queryOptions({
    queryKey: [...keys.attempts, 'page', query],
    queryFn: ({ signal }) => body(api.GET('/api/attempts', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const attemptQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.attempts, 'one', id],
    queryFn: ({ signal }) =>
      body(api.GET('/api/attempts/{id}', { params: { path: { id } }, signal })),
  });

export const scorecardQuery = (id: string, compareWith?: string, judging?: number) =>
  queryOptions({
    queryKey: [...keys.attempts, 'scorecard', id, compareWith ?? null, judging ?? null],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/attempts/{id}/scorecard', {
          params: { path: { id }, query: { compareWith, judging } },
          signal,
        }),
      ),
  });

export const settingsQuery = queryOptions({
  queryKey: keys.settings,
  queryFn: ({ signal }) => body(api.GET('/api/settings', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

export const aboutQuery = queryOptions({
  queryKey: keys.about,
  queryFn: ({ signal }) => body(api.GET('/api/about', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});
