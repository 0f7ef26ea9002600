import { clock, moment } from '@/shared/format';
import { Button } from '@/shared/ui';
import { nudge } from '../model/pace';
import styles from './DeskBar.module.css';
import type { Quiet } from './useQuiet';

interface TimerProps {
  seconds: number;
  target: number;
  shown: boolean;
  quiet: Quiet;
}

/** Counts up; the role keeps it from being read aloud every second. Past the target nothing flashes; half as long again, a sentence says so. */
export function Timer({ seconds, target, shown, quiet }: TimerProps) {
  if (quiet.until !== null) {
    return (
      <span className={styles.note}>
        Quiet until {moment(new Date(quiet.until).toISOString())}
        <Button look="ghost" onClick={quiet.end}>
          End
        </Button>
      </span>
    );
  }
  if (!shown) return null;
  const over = nudge(seconds, target);
  return (
    <div className={styles.timer} role="timer" aria-label="Time worked">
      {clock(seconds)} <span>of {clock(target)} target</span>
      {over && (
        <span className={styles.over} role="status">
          {over}
        </span>
      )}
    </div>
  );
}
