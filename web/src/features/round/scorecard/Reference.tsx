import { Link } from 'react-router';
import type { JudgedObjective, JudgedRun, RoundScorecard } from '@/api/roundTypes';
import { addresses } from '@/shared/addresses';
import { count } from '@/shared/format';
import { OutcomeIcon } from '@/shared/ui';
import styles from './RoundScorecard.module.css';

/** The design beside one that meets every objective. It is shown here and not before. */
export function Reference({ card }: { card: RoundScorecard }) {
  const { run, reference } = card;
  if (!run && !reference) return null;
  return (
    <section className={styles.part} aria-labelledby="part-reference">
      <h2 id="part-reference">Beside the reference</h2>
      {run ? (
        <Beside run={run} round={card.round.summary.id} />
      ) : (
        <p>The design could not be run as it was handed in, so there is nothing to compare.</p>
      )}
      {reference && (
        <>
          <p className={styles.why}>{reference.why}</p>
          <details className={styles.text}>
            <summary>The reference as text</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard has to reach that */}
            <pre tabIndex={0}>{reference.text}</pre>
          </details>
        </>
      )}
    </section>
  );
}

function Beside({ run, round }: { run: JudgedRun; round: string }) {
  return (
    <table className={styles.beside}>
      <caption className="sr">Each objective in this design and in the reference</caption>
      <thead>
        <tr>
          <th scope="col">Objective</th>
          <th scope="col" className="num">
            This design
          </th>
          <th scope="col" className="num">
            Reference
          </th>
        </tr>
      </thead>
      <tbody>
        {run.objectives.map((one) => (
          <Row key={one.name} objective={one} round={round} />
        ))}
        <tr>
          <td>
            Cost a month{' '}
            {run.budget !== null && (
              <span className="faint">at most ${count(Math.round(run.budget))}</span>
            )}
          </td>
          <td className="num w5">${count(Math.round(run.monthlyCost))}</td>
          <td className="num muted">${count(Math.round(run.referenceCost))}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Row({ objective, round }: { objective: JudgedObjective; round: string }) {
  const { name, outcome, measured, moment, reference } = objective;
  return (
    <tr>
      <td>
        <OutcomeIcon outcome={outcome} size={12} spoken />{' '}
        {moment === null ? (
          name
        ) : (
          <Link className="link" to={addresses.roundPlayback(round, moment)}>
            {name}
          </Link>
        )}
      </td>
      <td className="num w5">{measured}</td>
      <td className="num muted">{reference ?? '–'}</td>
    </tr>
  );
}
