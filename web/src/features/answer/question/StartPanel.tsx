import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Level, Mode, QuestionDetail } from '@/api/types';
import { addresses } from '@/shared/addresses';
import { useStartAttempt } from '@/shared/attempts/useStartAttempt';
import { minutes } from '@/shared/format';
import { useKeys } from '@/shared/keys';
import { useSettings } from '@/shared/settings/useSettings';
import { Button, ErrorState } from '@/shared/ui';
import { Choice } from './Choice';
import { levelChoices, modeChoices, startingLevel } from './choices';
import styles from './QuestionPage.module.css';

export function StartPanel({ question }: { question: QuestionDetail }) {
  return question.openAttemptId === null ? (
    <Fresh question={question} />
  ) : (
    <Resume attemptId={question.openAttemptId} question={question} />
  );
}

/** A draft waits: going on with it comes before starting anew. */
function Resume({ attemptId, question }: { attemptId: string; question: QuestionDetail }) {
  const navigate = useNavigate();
  const resume = () => navigate(addresses.attempt(attemptId));
  const draft = question.attempts.find((attempt) => attempt.id === attemptId);
  useKeys('Question', [{ keys: 'Enter', label: 'resume', run: resume, order: 10 }]);
  return (
    <section>
      <h2>Your draft is open</h2>
      {draft && (
        <p className="muted">
          {draft.words} words after {minutes(Math.round(draft.activeSeconds / 60))} of{' '}
          {minutes(draft.targetSeconds / 60)}.
        </p>
      )}
      <Button look="primary" keys="Enter" className={styles.start} onClick={resume}>
        Resume
      </Button>
    </section>
  );
}

function Fresh({ question }: { question: QuestionDetail }) {
  const settings = useSettings();
  const [level, setLevel] = useState<Level | null>(null);
  const [mode, setMode] = useState<Mode | null>(null);
  const chosen = {
    level: level ?? startingLevel(question.levels, settings.level),
    mode: mode ?? settings.mode,
  };
  const { mutate, isPending, error } = useStartAttempt();
  const start = () => {
    if (!isPending) mutate({ slug: question.slug, ...chosen });
  };
  useKeys('Question', [{ keys: 'Enter', label: 'start', run: start, order: 10 }]);
  return (
    <section>
      <h2>{minutes(question.minutes)} target, counting up</h2>
      <Choice
        title="Level"
        options={levelChoices(question.levels)}
        value={chosen.level}
        onChange={setLevel}
      />
      <Choice title="Mode" options={modeChoices} value={chosen.mode} onChange={setMode} />
      <Button
        look="primary"
        keys="Enter"
        className={styles.start}
        disabled={isPending}
        onClick={start}
      >
        Start
      </Button>
      {error && <ErrorState what="The attempt could not be started." error={error} />}
    </section>
  );
}
