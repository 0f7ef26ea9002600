import { type ReactNode, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { FindingView, MarkSentence, MarkView, Scorecard } from '@/api/types';
import { useKeys } from '@/shared/keys';
import { announce } from '@/shared/ui';
import { LearningSection } from './LearningSection';
import { MarkDialog } from './MarkDialog';
import { MarkingContext } from './marking';
import { kindsFor } from './model/candidates';
import { Toast } from './Toast';
import { useLearning, useTeaching } from './useMarks';

interface LearningProps {
  card: Scorecard;
  selected: string | null;
  /** The rest of the page; its points know how to begin a mark. */
  children: (section: ReactNode) => ReactNode;
}

/** Marks and grades around a scorecard: dialog, keys, undo and the list. */
export function Learning({ card, selected, children }: LearningProps) {
  const { id, questionMissing } = card.attempt;
  const teaching = useTeaching(id);
  const { data: learning } = useLearning(id, !questionMissing);
  const [asking, setAsking] = useState<{ finding: FindingView | null } | null>(null);
  const [made, setMade] = useState<MarkView | null>(null);
  const { search, hash } = useLocation();
  const navigate = useNavigate();
  const opener = useRef<Element | null>(null);
  const toast = useRef<HTMLElement>(null);

  const start = (finding: FindingView | null) => {
    opener.current = document.activeElement;
    teaching.mark.reset();
    setAsking({ finding });
  };
  const begin = () => {
    const finding = card.findings.find(({ criterion }) => criterion === selected) ?? null;
    start(finding && kindsFor(finding).length > 0 ? finding : null);
  };
  const mark = (sentence: MarkSentence) =>
    teaching.mark.mutate(sentence, {
      onSuccess: (view) => {
        setAsking(null);
        setMade(view);
        announce('Marked. U takes it back.');
      },
    });
  /** Whoever came to the toast by keyboard goes back to where the mark was begun. */
  const closeToast = () => {
    if (toast.current?.contains(document.activeElement) && opener.current instanceof HTMLElement)
      opener.current.focus({ preventScroll: true });
    setMade(null);
  };
  const undo = () => {
    if (made === null) return;
    closeToast();
    teaching.unmark.mutate(made.id, { onSuccess: () => announce('Mark taken back') });
  };
  const judge = () => {
    if (teaching.judgeAnew.isPending) return;
    closeToast();
    teaching.judgeAnew.mutate(undefined, {
      onSuccess: (anew) => {
        const others = new URLSearchParams(search);
        others.delete('judging');
        navigate({ search: others.toString(), hash }, { replace: true, preventScrollReset: true });
        announce(`Judged anew: ${anew.summary}`);
      },
    });
  };
  useKeys('Marks', [
    { keys: 'm', label: 'mark a sentence', order: 8, run: begin, disabled: questionMissing },
    { keys: 'u', label: 'take the last mark back', listed: 'sheet', run: undo, disabled: !made },
    { keys: 'a', label: 'judge anew', listed: 'sheet', run: judge, disabled: questionMissing },
  ]);

  return (
    <MarkingContext value={questionMissing ? null : start}>
      {children(
        !questionMissing && (
          <LearningSection card={card} learning={learning} teaching={teaching} onJudge={judge} />
        ),
      )}
      <MarkDialog
        card={card}
        finding={asking?.finding ?? null}
        opened={asking !== null}
        error={teaching.mark.error}
        onMark={mark}
        onClose={() => setAsking(null)}
      />
      {made && (
        <Toast
          key={made.id}
          ref={toast}
          text="Marked. It holds from now on."
          onUndo={undo}
          onJudge={judge}
          onClose={() => setMade(null)}
        />
      )}
    </MarkingContext>
  );
}
