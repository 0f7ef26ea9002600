import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/api/client';
import type { AttemptDetail, Mode } from '@/api/types';
import { announce } from '@/shared/ui';

/** The mode of the attempt, which can change once, from exam to coached. */
export function useMode({ summary }: AttemptDetail): { mode: Mode; goCoached: () => void } {
  const [mode, setMode] = useState(summary.mode);
  const { mutate } = useMutation({
    mutationFn: () =>
      body(api.POST('/api/attempts/{id}/coach', { params: { path: { id: summary.id } } })),
    onSuccess: (attempt) => setMode(attempt.summary.mode),
    onError: (error) => announce(`The coach could not be called. ${error.message}`),
  });
  return { mode, goCoached: mutate };
}
