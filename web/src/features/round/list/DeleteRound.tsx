import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '@/api/queries';
import { deleteRound, roundKeys } from '@/api/rounds';
import type { RoundSummary } from '@/api/roundTypes';
import { announce, ConfirmDialog, ErrorState } from '@/shared/ui';

type DeleteRoundProps = { round: RoundSummary | null; onClose: () => void };

export function DeleteRound({ round, onClose }: DeleteRoundProps) {
  const client = useQueryClient();
  // The words stay in place while the dialog closes.
  const [last, setLast] = useState(round);
  if (round && round !== last) setLast(round);
  const remove = useMutation({
    mutationFn: (id: string) => deleteRound(id),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: roundKeys.all });
      void client.invalidateQueries({ queryKey: keys.home });
      announce('Round deleted');
      close();
    },
  });

  function close() {
    remove.reset();
    onClose();
  }

  if (!last) return null;
  return (
    <ConfirmDialog
      opened={round !== null}
      title={`Delete the round at “${last.title}”?`}
      confirm="Delete"
      onConfirm={() => remove.mutate(last.id)}
      onClose={close}
    >
      {last.submittedAt === null
        ? 'What you noted, asked and estimated in it goes.'
        : 'What you noted, asked and estimated in it goes, and its scorecard.'}{' '}
      The design that was drawn stays. This cannot be undone.
      {remove.error && (
        <ErrorState what="It was not deleted." safe="Nothing changed." error={remove.error} />
      )}
    </ConfirmDialog>
  );
}
