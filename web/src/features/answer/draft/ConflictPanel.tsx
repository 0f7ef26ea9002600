import type { OtherVersion } from '@/shared/drafts/draftState';
import { appendText } from '@/shared/drafts/recovery';
import { countWords } from '@/shared/drafts/words';
import { counted, moment } from '@/shared/format';
import { Button } from '@/shared/ui';
import styles from './Notices.module.css';

interface ConflictPanelProps {
  mine: string;
  theirs: OtherVersion;
  onSettle: (text: string) => void;
}

/** Two windows wrote on one answer. Both texts are shown in full, and nothing is saved until one is chosen. */
export function ConflictPanel({ mine, theirs, onSettle }: ConflictPanelProps) {
  return (
    <section className={styles.conflict} role="alert" aria-label="Two versions of this answer">
      <p>
        <strong className="w6">This answer was also changed elsewhere.</strong>{' '}
        <span className="muted">Both versions are kept. Saving goes on once you have chosen.</span>
      </p>
      <div className={styles.versions}>
        <Version title="In this window" text={mine}>
          <Button onClick={() => onSettle(mine)}>Keep this one</Button>
        </Version>
        <Version
          title={theirs.savedAt ? `Saved elsewhere, ${moment(theirs.savedAt)}` : 'Saved elsewhere'}
          text={theirs.text}
        >
          <Button onClick={() => onSettle(theirs.text)}>Keep that one</Button>
        </Version>
      </div>
      <Button look="primary" onClick={() => onSettle(appendText(theirs.text, mine))}>
        Keep both, this one after that
      </Button>
    </section>
  );
}

function Version(props: { title: string; text: string; children: React.ReactNode }) {
  return (
    <div>
      <div className={styles.versionHead}>
        <h3>{props.title}</h3>
        <span className="faint s12">{counted(countWords(props.text), 'word')}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard */}
      <pre className={styles.version} tabIndex={0}>
        {props.text || 'Empty'}
      </pre>
      {props.children}
    </div>
  );
}
