import { Link } from 'react-router';
import { addresses } from '@/shared/addresses';
import { activeSeconds } from '@/shared/clock/attemptClock';
import { clock as inClock, levelNames } from '@/shared/format';
import { Button, TopBarContent } from '@/shared/ui';
import { overTime } from '../model/pace';
import { useClock, useRound } from '../state/RoundContext';
import styles from './RoundBar.module.css';

/** In the top bar: what it is about, how long it has taken, and the way to its end. */
export function RoundBar({ onHandIn }: { onHandIn: () => void }) {
  const { round, scenario, clock } = useRound();
  const { paused } = useClock().clock;
  return (
    <TopBarContent>
      <span className={styles.crumb}>
        <Link to={addresses.scenario(scenario.slug)}>{scenario.title}</Link>
        <span className="faint">/</span>
        <b>Design round, {levelNames[round.summary.level]}</b>
      </span>
      <span className={styles.space} />
      <Timer />
      <span className={styles.space} />
      <Button
        icon={paused ? 'play' : 'pause'}
        aria-pressed={paused}
        onClick={() => clock.send(paused ? 'resume' : 'pause')}
      >
        {paused ? 'Resume' : 'Pause'}
      </Button>
      <Button keys="Mod+Enter" onClick={onHandIn}>
        Hand in
      </Button>
    </TopBarContent>
  );
}

/** Counts up; the role keeps it from being read aloud every second. Past the plan it says so, and nothing else happens. */
function Timer() {
  const { targetSeconds } = useRound().round.summary;
  const now = useClock();
  const seconds = activeSeconds(now.clock);
  const over = overTime(seconds, targetSeconds);
  return (
    <div className={styles.timer} role="timer" aria-label="Time worked" title={over ?? undefined}>
      {inClock(seconds)}{' '}
      <span className={over ? styles.over : undefined}>
        of {inClock(targetSeconds)}
        {over && `, ${Math.floor((seconds - targetSeconds) / 60)} min over`}
        {now.clock.paused && ', paused'}
      </span>
    </div>
  );
}
