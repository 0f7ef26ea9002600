import { Fragment } from 'react';
import styles from '../inspector/Inspector.module.css';
import { clock, share, whole } from '../model/quantities';
import { useStudioContext } from '../state/StudioContext';
import { type Reason, reasonsAt } from './dropped';
import own from './Lab.module.css';

/** Why requests that failed did so here first, and what happened then. */
export function Dropped({ name }: { name: string }) {
  const { run } = useStudioContext();
  if (!run.report) return null;
  const reasons = reasonsAt(run.report, name);
  return (
    <section className={styles.section}>
      <h3>Why requests were dropped here</h3>
      {reasons.length === 0 ? (
        <p className="muted s12">None failed here first.</p>
      ) : (
        <table className={styles.causes}>
          <caption className="sr">Failures by cause, the most frequent first</caption>
          <thead className="sr">
            <tr>
              <th scope="col">Operation and cause</th>
              <th scope="col">Requests in a run</th>
              <th scope="col">Of all of the operation</th>
            </tr>
          </thead>
          <tbody>
            {reasons.map((reason) => (
              <Fragment key={`${reason.cause} ${reason.where}`}>
                {reason.rows.map((one) => (
                  <tr key={one.operation} className={own.cause}>
                    <td>
                      {one.operation}: {one.cause}
                      {one.where !== name && <span className="faint"> on {one.where}</span>}
                    </td>
                    <td className="num">{whole(one.count)}</td>
                    <td className="num">{share(one.share)}</td>
                  </tr>
                ))}
                <tr>
                  <td colSpan={3}>
                    <Explained reason={reason} />
                  </td>
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Explained({ reason: { event, more } }: { reason: Reason }) {
  const { play } = useStudioContext();
  if (!event) return <span className="muted">The log has no event of its own for this.</span>;
  const again =
    more === 0 ? '' : more === 1 ? ' And once more.' : ` And ${whole(more)} times more.`;
  return (
    <button type="button" className={own.explained} onClick={() => play.seek(event.at)}>
      <time>{clock(event.at)}</time> {event.sentence}
      {again}
    </button>
  );
}
