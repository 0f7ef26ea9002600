import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import type { Hint } from '@/api/types';
import { announce } from '@/shared/ui';

export interface Hints {
  readonly given: readonly Hint[];
  readonly asking: boolean;
  /** Why there was no hint, in a sentence. */
  readonly note: string | null;
  readonly ask: () => void;
}

interface Asked {
  attemptId: string;
  initial: readonly Hint[];
  text: () => string;
  activeSeconds: () => number;
}

export function useHints({ attemptId, initial, text, activeSeconds }: Asked): Hints {
  const [given, setGiven] = useState(initial);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/attempts/{id}/hints', {
          params: { path: { id: attemptId } },
          body: { text: text(), activeSeconds: activeSeconds() },
        }),
      ),
    onSuccess: (hint) => {
      setGiven((before) => [...before, hint]);
      announce(`Hint. ${hint.text}`);
    },
  });
  return {
    given,
    asking: isPending,
    note: error && reason(error),
    ask: () => !isPending && mutate(),
  };
}

function reason(error: unknown): string {
  if (error instanceof ApiProblem && error.is('/problems/nothing-left-to-hint')) {
    return 'Nothing left to hint: every open point has had its hints.';
  }
  return error instanceof Error ? `No hint came. ${error.message}` : 'No hint came.';
}
