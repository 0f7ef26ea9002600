import { useEffect } from 'react';
import { countWords } from '@/shared/drafts/words';
import { counted } from '@/shared/format';
import { announce, ConfirmDialog } from '@/shared/ui';

interface SubmitDialogProps {
  asked: boolean;
  text: () => string;
  onClose: () => void;
  onSubmit: () => void;
}

const shortBelowWords = 40;

/** Submits at once, but for an answer so short that the key may have slipped. */
export function SubmitDialog({ asked, text, onClose, onSubmit }: SubmitDialogProps) {
  const words = asked ? countWords(text()) : 0;
  const long = words >= shortBelowWords;

  useEffect(() => {
    if (!asked || !long) return;
    announce('Judging the answer.');
    onClose();
    onSubmit();
  }, [asked, long, onClose, onSubmit]);

  const empty = words === 0;
  return (
    <ConfirmDialog
      opened={asked && !long}
      title={empty ? 'There is nothing to judge yet' : `Submit ${counted(words, 'word')}?`}
      confirm={empty ? 'Write' : 'Submit'}
      keep={empty ? 'Close' : 'Write on'}
      onClose={onClose}
      onConfirm={() => {
        onClose();
        if (!empty) onSubmit();
      }}
    >
      {empty
        ? 'The answer is empty. Write what you would say, then submit.'
        : 'An answer this short leaves most points out. It cannot be changed after submitting; you can always try again.'}
    </ConfirmDialog>
  );
}
