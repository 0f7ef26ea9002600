import type { AttemptSummary, Mode } from '@/api/types';
import { addresses } from '@/shared/addresses';
import { Button, WorkBar } from '@/shared/ui';
import { progress } from '../model/pace';
import styles from './DeskBar.module.css';
import { ModeSwitch } from './ModeSwitch';
import { Timer } from './Timer';
import type { ClockControl } from './useAttemptClock';
import type { Quiet } from './useQuiet';

interface DeskBarProps {
  attempt: AttemptSummary;
  clock: ClockControl;
  timerShown: boolean;
  quiet: Quiet;
  quietMinutes: number;
  mode: Mode;
  onCoach: () => void;
  judging: boolean;
  onSubmit: () => void;
}

export function DeskBar(props: DeskBarProps) {
  const { attempt, clock, timerShown, quiet, quietMinutes, mode, judging } = props;
  return (
    <WorkBar
      to={addresses.question(attempt.slug)}
      title={attempt.title}
      which={`Attempt ${attempt.number}`}
      timer={
        <Timer
          seconds={clock.seconds}
          target={attempt.targetSeconds}
          shown={timerShown}
          quiet={quiet}
        />
      }
    >
      {quietMinutes > 0 && quiet.until === null && (
        <Button look="ghost" className={styles.quiet} onClick={quiet.start}>
          Quiet {quietMinutes} min
        </Button>
      )}
      <ModeSwitch mode={mode} onCoach={props.onCoach} />
      <Button
        className={styles.pause}
        icon={clock.paused ? 'play' : 'pause'}
        aria-pressed={clock.paused}
        onClick={clock.toggle}
      >
        {clock.paused ? 'Resume' : 'Pause'}
      </Button>
      <Button
        look="primary"
        className={styles.submit}
        keys="Mod+Enter"
        disabled={judging}
        onClick={props.onSubmit}
      >
        {judging ? 'Judging' : 'Submit'}
      </Button>
      {timerShown && (
        <i
          className={styles.progress}
          style={{ width: `${100 * progress(clock.seconds, attempt.targetSeconds)}%` }}
        />
      )}
    </WorkBar>
  );
}
