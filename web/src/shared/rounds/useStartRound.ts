import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { keys } from '@/api/queries';
import { roundKeys, roundQuery, startRound } from '@/api/rounds';
import type { StartRound } from '@/api/roundTypes';
import { addresses } from '@/shared/addresses';

/** Begins a round and goes to it. */
export function useStartRound() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (start: StartRound) => startRound(start),
    onSuccess: (round) => {
      const { id } = round.summary;
      void client.invalidateQueries({ queryKey: [...roundKeys.all, 'list'] });
      void client.invalidateQueries({ queryKey: keys.home });
      client.setQueryData(roundQuery(id).queryKey, round);
      return navigate(addresses.round(id));
    },
  });
}
