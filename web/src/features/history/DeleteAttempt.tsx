import { useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { attemptQuery } from '@/api/queries';
import type { AttemptSummary } from '@/api/types';
import { forgetAfterAttempt } from '@/shared/attempts/useStartAttempt';
import { counted } from '@/shared/format';
import { DeleteDialog } from '@/shared/ui';

type DeleteAttemptProps = { attempt: AttemptSummary | null; onClose: () => void };

export function DeleteAttempt({ attempt, onClose }: DeleteAttemptProps) {
  const client = useQueryClient();
  return (
    <DeleteDialog
      item={attempt}
      title={({ number, title }) => `Delete attempt ${number} at “${title}”?`}
      onDelete={({ id }) => body(api.DELETE('/api/attempts/{id}', { params: { path: { id } } }))}
      onDeleted={({ id }) => {
        client.removeQueries({ queryKey: attemptQuery(id).queryKey });
        forgetAfterAttempt(client);
      }}
      said="Attempt deleted"
      onClose={onClose}
    >
      {({ status, words }) => (
        <>
          {status === 'draft'
            ? `The draft of ${counted(words, 'word')} goes.`
            : `The answer of ${counted(words, 'word')} and its scorecard go.`}{' '}
          This cannot be undone. An export made before keeps a copy; Settings makes one.
        </>
      )}
    </DeleteDialog>
  );
}
