import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { announce } from './announce';
import { ConfirmDialog } from './ConfirmDialog';
import { ErrorState } from './ErrorState';

type DeleteDialogProps<T> = {
  /** What is to go; without it the dialog is closed. */
  item: T | null;
  /** The question: `Delete the round at “Short links”?` */
  title: (item: T) => string;
  /** What goes with it, and what cannot be taken back. */
  children: (item: T) => ReactNode;
  onDelete: (item: T) => Promise<unknown>;
  onDeleted: (item: T) => void;
  /** Said aloud once it is gone. */
  said: string;
  onClose: () => void;
};

/** Deletes a row of a list once that was confirmed. */
export function DeleteDialog<T>(props: DeleteDialogProps<T>) {
  const { item, title, children, onDelete, onDeleted, said, onClose } = props;
  // The words stay in place while the dialog closes.
  const [last, setLast] = useState(item);
  if (item && item !== last) setLast(item);
  const remove = useMutation({
    mutationFn: onDelete,
    onSuccess: (_nothing, gone) => {
      onDeleted(gone);
      announce(said);
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
      opened={item !== null}
      title={title(last)}
      confirm="Delete"
      onConfirm={() => remove.mutate(last)}
      onClose={close}
    >
      {children(last)}
      {remove.error && (
        <ErrorState what="It was not deleted." safe="Nothing changed." error={remove.error} />
      )}
    </ConfirmDialog>
  );
}
