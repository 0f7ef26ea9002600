import { useQueryClient } from '@tanstack/react-query';
import { keys } from '@/api/queries';
import { deleteRound, roundKeys } from '@/api/rounds';
import type { RoundSummary } from '@/api/roundTypes';
import { DeleteDialog } from '@/shared/ui';

type DeleteRoundProps = { round: RoundSummary | null; onClose: () => void };

export function DeleteRound({ round, onClose }: DeleteRoundProps) {
  const client = useQueryClient();
  return (
    <DeleteDialog
      item={round}
      title={({ title }) => `Delete the round at “${title}”?`}
      onDelete={({ id }) => deleteRound(id)}
      onDeleted={() => {
        void client.invalidateQueries({ queryKey: roundKeys.all });
        void client.invalidateQueries({ queryKey: keys.home });
      }}
      said="Round deleted"
      onClose={onClose}
    >
      {({ submittedAt }) => (
        <>
          {submittedAt === null
            ? 'What you noted, asked and estimated in it goes.'
            : 'What you noted, asked and estimated in it goes, and its scorecard.'}{' '}
          The design that was drawn stays. This cannot be undone.
        </>
      )}
    </DeleteDialog>
  );
}
