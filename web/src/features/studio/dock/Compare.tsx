import { Button, ErrorState, OutcomeIcon } from '@/shared/ui';
import { compare } from '../model/comparison';
import { useStudioContext } from '../state/StudioContext';
import type { Reference } from '../state/useReference';
import styles from './Compare.module.css';

const outcomes = { met: 'met', violated: 'violated', unknown: 'unknown' } as const;

/** The run beside another: one of this design as it was before, or that of the reference. */
export function Compare({ reference }: { reference: Reference }) {
  const { run } = useStudioContext();
  const { against, pin, load, error, loading, isAttempted, isOffered } = reference;
  if (!run.report)
    return <p className="muted">Nothing has run yet, so there is nothing to compare.</p>;
  return (
    <div className={styles.compare}>
      <div className={styles.actions}>
        <Button onClick={pin}>Keep this run to compare with</Button>
        {isOffered && (
          <Button onClick={load} disabled={loading || !isAttempted}>
            {loading ? 'Running the reference' : 'Compare with the reference'}
          </Button>
        )}
        {isOffered && !isAttempted && (
          <span className="muted s12">The reference opens once a run of your own is complete.</span>
        )}
      </div>
      {error && <ErrorState what="The reference was not run." error={error} />}
      {against && (
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
              </tr>
            </thead>
            <tbody>
              {compare(run.report, against.report).map((row) => (
                <tr key={row.name}>
                  <td>{row.name}</td>
                  <Cell text={row.one} verdict={row.verdicts[0]} better={row.better === 'one'} />
                  <Cell
                    text={row.other}
                    verdict={row.verdicts[1]}
                    better={row.better === 'other'}
                  />
                </tr>
              ))}
            </tbody>
          </table>
          {against.why && <p className={styles.why}>{against.why}</p>}
        </section>
      )}
    </div>
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
