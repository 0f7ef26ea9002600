import { addresses } from '@/shared/addresses';
import { activeSeconds } from '@/shared/clock/attemptClock';
import { clock as inClock, levelNames } from '@/shared/format';
import { Button, WorkBar, WorkTimer } from '@/shared/ui';
import { overTime } from '../model/pace';
import { useClock, useRound } from '../state/RoundContext';
import styles from './RoundBar.module.css';

/** In the top bar: what it is about, how long it has taken, and the way to its end. */
export function RoundBar({ onHandIn }: { onHandIn: () => void }) {
  const { round, scenario, clock } = useRound();
  const { paused } = useClock().clock;
  return (
    <WorkBar
      to={addresses.scenario(scenario.slug)}
      title={scenario.title}
      which={`Design round, ${levelNames[round.summary.level]}`}
      timer={<Timer />}
    >
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
    </WorkBar>
  );
}

/** The time worked, beside the plan. Past that it says so, and nothing else happens. */
function Timer() {
  const { targetSeconds } = useRound().round.summary;
  const now = useClock();
  const seconds = activeSeconds(now.clock);
  const over = overTime(seconds, targetSeconds);
  return (
    <WorkTimer
      seconds={seconds}
      className={over ? styles.over : undefined}
      title={over ?? undefined}
    >
      of {inClock(targetSeconds)}
      {over && `, ${Math.floor((seconds - targetSeconds) / 60)} min over`}
      {now.clock.paused && ', paused'}
    </WorkTimer>
  );
}
