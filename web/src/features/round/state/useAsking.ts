import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { askInRound } from '@/api/rounds';
import type { Exchange, RoundDetail } from '@/api/roundTypes';
import { announce } from '@/shared/ui';

export const undecided = 'I have not decided that. Assume something, and say so.';

export interface Asking {
  readonly exchanges: readonly Exchange[];
  /** Whether it was asked is known once the answer is there. */
  readonly ask: (question: string, onAsked: () => void) => void;
  readonly isPending: boolean;
  readonly error: Error | null;
}

/** The questions of a round. Each is kept on the server with what was said. */
export function useAsking(round: RoundDetail): Asking {
  const [exchanges, setExchanges] = useState(round.exchanges);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (question: string) => askInRound(round.summary.id, question),
    onSuccess: (exchange) => {
      setExchanges((before) => [...before, exchange]);
      announce(exchange.answer ?? undecided);
    },
  });
  return {
    exchanges,
    ask: (question, onAsked) => mutate(question, { onSuccess: onAsked }),
    isPending,
    error,
  };
}
