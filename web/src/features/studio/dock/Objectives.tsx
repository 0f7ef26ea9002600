import { counted } from '@/shared/format';
import { OutcomeIcon } from '@/shared/ui';
import { beyond } from '../lab/whatIf';
import { objectiveRow } from '../model/objectives';
import { clock, dollars, time } from '../model/quantities';
import type { RunState } from '../model/runner';
import { useStudioContext } from '../state/StudioContext';
import dock from './Dock.module.css';
import styles from './Objectives.module.css';

/** What was asked for, what was measured, and how sure that is. */
export function Objectives() {
  const { run, scenario, play } = useStudioContext();
  const { report } = run;
  if (!report) {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard has to reach that
      <section className={dock.section} aria-label="Objectives" tabIndex={0}>
        <Head note="not measured yet" />
        <ul className={styles.asked}>
          {scenario.objectives.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        {scenario.budget !== null && (
          <p className={styles.asked}>At most {dollars(scenario.budget)} a month</p>
        )}
      </section>
    );
  }
  const differs = beyond(run.of);
  const held = report.objectives.filter(({ verdict }) => verdict === 'met').length;
  const note = `${basisOf(run)}, ${held} of ${report.objectives.length} hold`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard has to reach that
    <section className={dock.section} aria-label="Objectives" tabIndex={0}>
      <Head note={run.isCurrent ? note : 'of the design before the last change'} />
      {differs && <p className={styles.beyond}>Measured {differs}.</p>}
      {report.stopped && (
        <p className={styles.stopped}>
          {report.stopped} The figures are of {counted(report.replications, 'replication')}.
        </p>
      )}
      <table className={styles.objectives} data-stale={!run.isCurrent || undefined}>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">Objective</span>
            </th>
            <th scope="col" className="num">
              Needed
            </th>
            <th scope="col" className="num">
              Measured
            </th>
            <th scope="col" className="num">
              Margin
            </th>
          </tr>
        </thead>
        <tbody>
          {report.objectives.map((one) => {
            const row = objectiveRow(one);
            const isBad = one.verdict === 'violated';
            return (
              <tr key={row.name} className={one.verdict} title={one.sentence}>
                <td>
                  <span className={styles.named}>
                    <OutcomeIcon outcome={one.verdict} spoken />
                    {one.firstMissed !== null ? (
                      <button
                        type="button"
                        className={styles.objective}
                        onClick={() => play.seek(one.firstMissed ?? 0)}
                        aria-label={`${row.name}, first missed at ${clock(one.firstMissed)}: go there`}
                      >
                        {row.name}
                      </button>
                    ) : (
                      <span className={styles.objective}>{row.name}</span>
                    )}
                  </span>
                </td>
                <td className="num">{row.needed}</td>
                <td className="num">
                  <b className={isBad ? styles.bad : undefined}>{row.measured}</b>
                  {row.within && <span className={styles.within}> {row.within}</span>}
                </td>
                <td className={`num ${isBad ? styles.bad : ''}`}>{row.margin}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Cost />
    </section>
  );
}

/** What the figures are of: a first estimate may have seen nothing of what goes wrong later. */
function basisOf({ isFirst, isPreview, report }: RunState): string {
  if (isFirst) return `first estimate, of the first ${time(report?.seconds ?? 0)}`;
  return isPreview ? 'sharpening' : 'whole run';
}

function Head({ note }: { note: string }) {
  return (
    <header className={dock.head}>
      <h2>Objectives</h2>
      <span className="faint s12">{note}</span>
    </header>
  );
}

function Cost() {
  const { run } = useStudioContext();
  const { report } = run;
  if (!report) return null;
  const { budget, monthlyCost, components } = report;
  const isOver = budget !== null && monthlyCost > budget;
  const whole = Math.max(budget ?? 0, monthlyCost) || 1;
  const parts = [...components]
    .filter((one) => one.monthlyCost > 0)
    .sort((one, other) => other.monthlyCost - one.monthlyCost);
  return (
    <div className={styles.cost}>
      <p className={`${styles.costHead} ${isOver ? 'violated' : 'met'}`}>
        {budget !== null && <OutcomeIcon outcome={isOver ? 'violated' : 'met'} spoken />}
        <span className={styles.objective}>Cost per month</span>
        <span className={styles.costValue}>
          <b>{dollars(monthlyCost)}</b>
          {budget !== null &&
            ` of ${dollars(budget)}, ${dollars(Math.abs(budget - monthlyCost))} ${isOver ? 'over' : 'left'}`}
        </span>
      </p>
      <div className={styles.costBar} aria-hidden="true">
        {parts.map((one) => (
          <i key={one.component} style={{ width: `${(100 * one.monthlyCost) / whole}%` }} />
        ))}
      </div>
      <p className="muted s11">
        {parts
          .slice(0, 4)
          .map((one) => `${one.component} ${dollars(one.monthlyCost)}`)
          .join(' · ')}
      </p>
    </div>
  );
}
