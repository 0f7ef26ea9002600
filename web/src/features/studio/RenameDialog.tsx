import { type FormEvent, useState } from 'react';
import { Button, Dialog } from '@/shared/ui';
import { setTitle } from './model/text/designEdits';
import styles from './Studio.module.css';
import { useStudioContext } from './state/StudioContext';

type RenameDialogProps = { opened: boolean; onClose: () => void };

/** The title stands in the text: a new one is an edit like every other, and is undone like one. */
export function RenameDialog({ opened, onClose }: RenameDialogProps) {
  const { graph } = useStudioContext();
  return (
    <Dialog opened={opened} onClose={onClose} title="Rename this design" size={420}>
      <Field key={graph.title} title={graph.title} onClose={onClose} />
    </Dialog>
  );
}

function Field({ title, onClose }: { title: string; onClose: () => void }) {
  const { apply } = useStudioContext();
  const [draft, setDraft] = useState(title);
  const take = (event: FormEvent) => {
    event.preventDefault();
    const next = draft.trim();
    if (next !== '' && next !== title) apply((text) => setTitle(text, next));
    onClose();
  };
  return (
    <form className={styles.rename} onSubmit={take}>
      <input
        aria-label="Title"
        data-autofocus
        maxLength={200}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <Button type="submit" look="primary">
        Rename
      </Button>
    </form>
  );
}
