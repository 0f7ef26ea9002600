import { Button, ErrorState, OutcomeIcon } from '@/shared/ui';
import { OtherDesign } from '../lab/OtherDesign';
import { compare } from '../model/comparison';
import { unpaired } from '../model/paired';
import { share } from '../model/quantities';
import { useStudioContext } from '../state/StudioContext';
import type { Against, Reference } from '../state/useReference';
import styles from './Compare.module.css';

const outcomes = { met: 'met', violated: 'violated', unknown: 'unknown' } as const;

/** The run beside another: one of this design as it was before, or that of the reference. */
export function Compare({ reference }: { reference: Reference }) {
  const { run } = useStudioContext();
  const { against, pin, load, error, loading, isAttempted, isOffered, name } = reference;
  return (
    <div className={styles.compare}>
      <div className={styles.actions}>
        <Button onClick={pin} disabled={!run.report}>
          Keep this run to compare with
        </Button>
        {isOffered && (
          <Button onClick={load} disabled={loading || !isAttempted}>
            Compare with the reference
          </Button>
        )}
        <OtherDesign reference={reference} />
        {loading && (
          <>
            <span className="muted s12" role="status">
              Running {name}
              {reference.progress !== null &&
                `, ${share(Math.floor(reference.progress * 100) / 100)}`}
            </span>
            <Button onClick={reference.cancel}>Cancel</Button>
          </>
        )}
        {isOffered && !isAttempted && (
          <span className="muted s12">The reference opens once a run of your own is complete.</span>
        )}
      </div>
      {error && <ErrorState what={`${name} was not run.`} error={error} />}
      {!run.report && !loading && (
        <p className="muted">Nothing has run yet, so there is nothing to compare.</p>
      )}
      {against && <Sides against={against} />}
    </div>
  );
}

function Sides({ against }: { against: Against }) {
  const { run } = useStudioContext();
  if (!run.report) return null;
  const why = unpaired(run.report, against.report, [run.of, against.of]);
  const rows = compare(run.report, against.report, why === null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard has to reach that
    <section className={styles.scroll} aria-label="Comparison" tabIndex={0}>
      <table className={styles.table}>
        <caption className="sr">This run and {against.name}</caption>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col" className="num">
              This run
            </th>
            <th scope="col" className="num">
              {against.name}
            </th>
            <th scope="col" className="num">
              Difference
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <td>{row.name}</td>
              <Cell text={row.one} verdict={row.verdicts[0]} better={row.better === 'one'} />
              <Cell text={row.other} verdict={row.verdicts[1]} better={row.better === 'other'} />
              <td className="num muted">{row.difference}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.why}>
        {why ??
          `Differences are from ${against.name} to this run, replication by replication with the same arrivals, with intervals of ${share(run.report.confidence)}. The columns are of all replications together, and may lie a little further apart or closer.`}
      </p>
      {against.why && <p className={styles.why}>{against.why}</p>}
    </section>
  );
}

function Cell(props: { text: string; verdict: string | null; better: boolean }) {
  const { text, verdict, better } = props;
  const outcome = verdict ? outcomes[verdict as keyof typeof outcomes] : null;
  return (
    <td className="num">
      {outcome && <OutcomeIcon outcome={outcome} size={12} spoken />}{' '}
      <span className={better ? 'w6' : 'muted'}>{text}</span>
      {better && <span className="sr"> better</span>}
    </td>
  );
}
