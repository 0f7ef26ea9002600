import { type Recovery, recoveryNote } from '@/shared/drafts/recovery';
import { Button } from '@/shared/ui';
import styles from './Notices.module.css';

interface RecoveredNoticeProps {
  recovery: Recovery;
  savedText: string;
  onUseSaved: () => void;
  onAppend: (text: string) => void;
  onDismiss: () => void;
}

/** Says what came back from this browser, and how to do without it. */
export function RecoveredNotice(props: RecoveredNoticeProps) {
  const { recovery, savedText } = props;
  if (recovery.kind === 'clean') return null;
  return (
    <div className={styles.notice} role="status">
      <p>{recovery.kind === 'recovered' && recoveryNote(savedText, recovery.draft.text)}</p>
      {recovery.kind === 'recovered' && (
        <Button onClick={props.onUseSaved}>Use the saved version instead</Button>
      )}
      {recovery.more.map((copy) => (
        <Button key={copy.key} onClick={() => props.onAppend(copy.text)}>
          Append another unsaved version
        </Button>
      ))}
      <Button look="ghost" icon="cross" aria-label="Dismiss" onClick={props.onDismiss} />
    </div>
  );
}
