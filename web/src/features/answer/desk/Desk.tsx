import type { ChangeDesc } from '@codemirror/state';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AttemptDetail } from '@/api/types';
import { useProvenance } from '@/shared/keys';
import { useSettings } from '@/shared/settings/useSettings';
import { announce } from '@/shared/ui';
import { CoachPane } from '../coach/CoachPane';
import { useCoach, useCoachState } from '../coach/useCoach';
import { useHeardAloud } from '../coach/useHeardAloud';
import { useHints } from '../coach/useHints';
import { useDraft } from '../draft/useDraft';
import { nextRung } from '../model/hintLadder';
import { nudge } from '../model/pace';
import { PromptPane } from '../prompt/PromptPane';
import { AnswerPane, type AnswerPaneHandle } from './AnswerPane';
import styles from './Desk.module.css';
import { DeskBar } from './DeskBar';
import { Dock } from './Dock';
import { SubmitDialog } from './SubmitDialog';
import { useAttemptClock } from './useAttemptClock';
import { useDeskKeys } from './useDeskKeys';
import { useMode } from './useMode';
import { useQuiet } from './useQuiet';
import { useSubmission } from './useSubmission';

const saveTimeEverySeconds = 30;

/** The attempt while it is written: prompt, answer, coach. Mounted once for an attempt; it owns its text. */
export function Desk({ attempt }: { attempt: AttemptDetail }) {
  const { summary, question } = attempt;
  const secondsNow = useRef(() => summary.activeSeconds);
  const activeSeconds = useCallback(() => secondsNow.current(), []);
  const opened = useDraft(attempt, activeSeconds);
  const { sync } = opened;
  const text = useCallback(() => sync.state().text, [sync]);
  const clock = useAttemptClock(opened.activeSeconds);
  useEffect(() => {
    secondsNow.current = clock.secondsNow;
  }, [clock.secondsNow]);
  useEffect(() => {
    const worth =
      clock.seconds > opened.activeSeconds && clock.seconds % saveTimeEverySeconds === 0;
    if (worth || clock.paused) sync.touch();
  }, [sync, clock.seconds, clock.paused, opened.activeSeconds]);

  const settings = useSettings();
  const quiet = useQuiet(settings.quietMinutes);
  const { mode, goCoached } = useMode(attempt);
  const coached = mode === 'coached';
  const coach = useCoach(summary.id, coached, text);
  const heard = useCoachState(coach);
  useHeardAloud(heard, quiet.until !== null);
  const hints = useHints({ attemptId: summary.id, initial: attempt.hints, text, activeSeconds });
  const timerShown = settings.timerVisible && quiet.until === null;
  const submission = useSubmission(summary.id, sync, activeSeconds);
  const [confirming, setConfirming] = useState(false);

  const prompt = useRef<HTMLElement>(null);
  const coachPane = useRef<HTMLElement>(null);
  const hintButton = useRef<HTMLButtonElement>(null);
  const answer = useRef<AnswerPaneHandle>(null);
  const onEdit = useCallback(
    (next: string, changes: ChangeDesc) => {
      sync.change(next);
      coach?.edit(next, changes);
    },
    [sync, coach],
  );
  const askHint = () => {
    // The last rung costs the point, so a key alone does not take it: it leads to the button that says so.
    if (nextRung(hints.given)?.tier !== 3) return hints.ask();
    hintButton.current?.focus();
    announce(
      'The next hint gives the point away, and the point then counts zero. Press Enter to take it.',
    );
  };

  useDeskKeys({
    coached,
    submit: () => setConfirming(true),
    pause: clock.toggle,
    hint: askHint,
    prompt,
    coach: coachPane,
    focusAnswer: () => answer.current?.focus(),
  });
  useProvenance(
    coached ? 'Coached answers are marked so' : 'Exam mode: nothing is said before you submit',
  );

  return (
    <div className={styles.desk} data-mode={mode}>
      <DeskBar
        attempt={summary}
        clock={clock}
        timerShown={timerShown}
        quiet={quiet}
        quietMinutes={settings.quietMinutes}
        mode={mode}
        onCoach={goCoached}
        judging={submission.judging}
        onSubmit={() => setConfirming(true)}
      />
      <PromptPane ref={prompt} title={summary.title} question={question} coached={coached} />
      <AnswerPane
        ref={answer}
        attempt={attempt}
        opened={opened}
        coach={quiet.until === null ? coach : null}
        clock={clock}
        late={timerShown ? nudge(clock.seconds, summary.targetSeconds) : null}
        failure={submission.failure}
        onEdit={onEdit}
      />
      {coached && (
        <CoachPane
          ref={coachPane}
          nextHintRef={hintButton}
          state={heard}
          hints={hints}
          seconds={clock.seconds}
          targetSeconds={summary.targetSeconds}
          quiet={quiet.until !== null}
        />
      )}
      <Dock
        coach={quiet.until === null ? heard : null}
        hints={hints}
        coached={coached}
        judging={submission.judging}
        onSubmit={() => setConfirming(true)}
      />
      <SubmitDialog
        asked={confirming}
        text={text}
        onClose={() => setConfirming(false)}
        onSubmit={submission.submit}
      />
    </div>
  );
}
