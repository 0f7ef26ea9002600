import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/api/client';
import { attemptQuery } from '@/api/queries';
import type { AttemptSummary } from '@/api/types';
import { forgetAfterAttempt } from '@/shared/attempts/useStartAttempt';
import { counted } from '@/shared/format';
import { announce, ConfirmDialog, ErrorState } from '@/shared/ui';

type DeleteAttemptProps = { attempt: AttemptSummary | null; onClose: () => void };

export function DeleteAttempt({ attempt, onClose }: DeleteAttemptProps) {
  const client = useQueryClient();
  // The words stay in place while the dialog closes.
  const [last, setLast] = useState(attempt);
  if (attempt && attempt !== last) setLast(attempt);

  const remove = useMutation({
    mutationFn: (id: string) =>
      body(api.DELETE('/api/attempts/{id}', { params: { path: { id } } })),
    onSuccess: (_nothing, id) => {
      client.removeQueries({ queryKey: attemptQuery(id).queryKey });
      forgetAfterAttempt(client);
      announce('Attempt deleted');
      close();
    },
  });

  function close() {
    remove.reset();
    onClose();
  }

  if (!last) return null;
  const isDraft = last.status === 'draft';
  return (
    <ConfirmDialog
      opened={attempt !== null}
      title={`Delete attempt ${last.number} at “${last.title}”?`}
      confirm="Delete"
      onConfirm={() => remove.mutate(last.id)}
      onClose={close}
    >
      {isDraft
        ? `The draft of ${counted(last.words, 'word')} goes.`
        : `The answer of ${counted(last.words, 'word')} and its scorecard go.`}{' '}
      This cannot be undone. An export made before keeps a copy; Settings makes one.
      {remove.error && (
        <ErrorState what="It was not deleted." safe="Nothing changed." error={remove.error} />
      )}
    </ConfirmDialog>
  );
}
