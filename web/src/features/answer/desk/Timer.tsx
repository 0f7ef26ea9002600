import { clock, moment } from '@/shared/format';
import { Button, WorkTimer } from '@/shared/ui';
import styles from './DeskBar.module.css';
import type { Quiet } from './useQuiet';

interface TimerProps {
  seconds: number;
  target: number;
  shown: boolean;
  quiet: Quiet;
}

/** The time worked, beside the target; during a quiet time only when that ends. */
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
    <WorkTimer seconds={seconds} className={styles.timer}>
      of {clock(target)} target
    </WorkTimer>
  );
}
