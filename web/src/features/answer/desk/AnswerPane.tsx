import type { ChangeDesc } from '@codemirror/state';
import { lazy, type Ref, Suspense, useImperativeHandle, useRef, useState } from 'react';
import type { AttemptDetail } from '@/api/types';
import { appendText } from '@/shared/drafts/recovery';
import { useDraftState } from '@/shared/drafts/useDraftSync';
import { countWords } from '@/shared/drafts/words';
import { Bars } from '@/shared/ui';
import { ConflictPanel } from '../draft/ConflictPanel';
import { RecoveredNotice } from '../draft/RecoveredNotice';
import { SaveLine } from '../draft/SaveLine';
import type { OpenedDraft } from '../draft/useDraft';
import type { Coach } from '../model/coach';
import { wordsNote } from '../model/pace';
import styles from './Desk.module.css';
import { MarginLegend } from './MarginLegend';
import { Notice } from './Notice';
import type { ClockControl } from './useAttemptClock';

const AnswerEditor = lazy(() => import('../editor/AnswerEditor'));

export interface AnswerPaneHandle {
  focus(): void;
}

interface AnswerPaneProps {
  attempt: AttemptDetail;
  opened: OpenedDraft;
  coach: Coach | null;
  clock: ClockControl;
  /** Said when far more time than planned has passed. */
  late: string | null;
  failure: string | null;
  onEdit: (text: string, changes: ChangeDesc) => void;
  ref: Ref<AnswerPaneHandle>;
}

export function AnswerPane({
  attempt,
  opened,
  coach,
  clock,
  late,
  failure,
  onEdit,
  ref,
}: AnswerPaneProps) {
  const { sync, recovery } = opened;
  const draft = useDraftState(sync);
  const [noticed, setNoticed] = useState(false);
  const pane = useRef<HTMLElement>(null);
  const editor = useRef<{ focus(): void; replace(text: string): void }>(null);
  useImperativeHandle(ref, () => ({ focus: () => editor.current?.focus() }));

  const settle = (text: string) => {
    sync.settle(text);
    editor.current?.replace(text);
    editor.current?.focus();
  };
  const take = (text: string) => {
    setNoticed(true);
    editor.current?.replace(text);
  };
  const closed = draft.phase === 'gone' || draft.phase === 'submitted';

  return (
    <section ref={pane} tabIndex={-1} className={styles.answer} aria-label="Answer">
      <div className={styles.tabs}>
        <h2>Answer</h2>
        <span className={`${styles.late} s12`} role="status">
          {late}
        </span>
        <span className={`${styles.words} faint s12`}>
          {wordsNote(countWords(draft.text), clock.seconds, attempt.summary.targetSeconds)}
        </span>
      </div>
      <div className={styles.notices}>
        {draft.other && <ConflictPanel mine={draft.text} theirs={draft.other} onSettle={settle} />}
        {!noticed && (
          <RecoveredNotice
            recovery={recovery}
            savedText={attempt.text}
            onUseSaved={() => take(attempt.text)}
            onAppend={(text) => take(appendText(draft.text, text))}
            onDismiss={() => setNoticed(true)}
          />
        )}
        {failure && <Notice>{failure}</Notice>}
        {clock.paused && (
          <Notice action="Resume" keys="Mod+." onAction={clock.toggle}>
            Paused. The timer stands still and the text can be read, not changed.
          </Notice>
        )}
      </div>
      <div className={styles.write}>
        <Suspense
          fallback={
            <div className={styles.loading}>
              <Bars rows={5} line={26} />
            </div>
          }
        >
          <AnswerEditor
            ref={editor}
            initialText={opened.text}
            coach={coach}
            readOnly={clock.paused || closed}
            onEdit={onEdit}
            onLeave={() => pane.current?.focus()}
          />
        </Suspense>
        <span id="answer-keys" className="sr">
          Escape leaves the editor, Tab moves on.
        </span>
      </div>
      <div className={styles.legend}>
        {coach && <MarginLegend />}
        <span className={styles.space} />
        <SaveLine sync={sync} />
      </div>
    </section>
  );
}
