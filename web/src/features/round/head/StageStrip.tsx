import { clock as inClock } from '@/shared/format';
import { paceOf, planned, usedShare } from '../model/pace';
import { secondsIn } from '../model/stageClock';
import { useClock, useRound } from '../state/RoundContext';
import styles from './StageStrip.module.css';

/** The stages, what each is planned to take and what it took. Any can be entered at any time. */
export function StageStrip() {
  const { round, stage, goTo } = useRound();
  const now = useClock();
  return (
    <nav aria-label="Stages">
      <ol className={styles.strip}>
        {round.plan.stages.map((plan) => {
          const seconds = secondsIn(now, plan.stage);
          const pace = paceOf(plan, seconds);
          return (
            <li key={plan.stage} data-pace={pace}>
              <button
                type="button"
                title={plan.goal}
                aria-current={plan.stage === stage ? 'step' : undefined}
                onClick={() => goTo(plan.stage)}
              >
                <span className={styles.title}>{plan.title}</span>
                <span className={styles.planned}>{planned(plan)}</span>
                <span className={styles.spent}>
                  {pace === 'unused' ? '' : inClock(seconds)}
                  {pace === 'over' && <span className="sr">, longer than planned</span>}
                </span>
              </button>
              <i style={{ width: `${100 * usedShare(plan, seconds)}%` }} />
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
