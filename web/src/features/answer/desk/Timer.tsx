import { clock, moment } from '@/shared/format';
import { Button } from '@/shared/ui';
import styles from './DeskBar.module.css';
import type { Quiet } from './useQuiet';

interface TimerProps {
  seconds: number;
  target: number;
  shown: boolean;
  quiet: Quiet;
}

/** Counts up; the role keeps it from being read aloud every second. Past the target nothing flashes. */
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
  return (
    <div className={styles.timer} role="timer" aria-label="Time worked">
      {clock(seconds)} <span>of {clock(target)} target</span>
    </div>
  );
}
