import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { keys } from '@/api/queries';
import type { GradeAnswer, MarkSentence } from '@/api/types';

const learningKey = [...keys.attempts, 'learning'] as const;

const learningQuery = (id: string) =>
  queryOptions({
    queryKey: [...learningKey, id],
    queryFn: ({ signal }) =>
      body(api.GET('/api/attempts/{id}/learning', { params: { path: { id } }, signal })),
  });

/** What was taught about the question of an answer. */
export const useLearning = (id: string, enabled: boolean) =>
  useQuery({ ...learningQuery(id), enabled });

/** The ways of teaching: marks, grades, and judging anew. Each says to the rest of the page what it makes stale. */
export function useTeaching(id: string) {
  const client = useQueryClient();
  const path = { path: { id } };
  const forget = () => client.invalidateQueries({ queryKey: learningKey });
  const mark = useMutation({
    mutationFn: (sentence: MarkSentence) =>
      body(api.POST('/api/attempts/{id}/marks', { params: path, body: sentence })),
    onSuccess: forget,
  });
  const unmark = useMutation({
    mutationFn: (mark: string) =>
      body(api.DELETE('/api/marks/{id}', { params: { path: { id: mark } } })),
    onSettled: forget,
  });
  const grade = useMutation({
    mutationFn: (given: GradeAnswer) =>
      body(api.POST('/api/attempts/{id}/grades', { params: path, body: given })),
    onSuccess: forget,
  });
  const ungrade = useMutation({
    mutationFn: (given: string) =>
      body(api.DELETE('/api/grades/{id}', { params: { path: { id: given } } })),
    onSettled: forget,
  });
  const judgeAnew = useMutation({
    mutationFn: () => body(api.POST('/api/attempts/{id}/judgements', { params: path })),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: [...keys.attempts, 'scorecard', id] }),
        forget(),
      ]),
  });
  return { mark, unmark, grade, ungrade, judgeAnew };
}
