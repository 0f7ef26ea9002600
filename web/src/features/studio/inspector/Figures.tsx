import { Dropped } from '../lab/Dropped';
import { placesOf } from '../model/face';
import { clock, dollars, rate, share, time, whole } from '../model/quantities';
import { useStudioContext } from '../state/StudioContext';
import { useMoment } from '../state/useMoment';
import styles from './Inspector.module.css';

/** What the run has shown of a component: at the moment that is played, and over the whole run. */
export function ComponentFigures({ name }: { name: string }) {
  const { run, play } = useStudioContext();
  const moment = useMoment(play);
  const report = run.report?.components.find((one) => one.component === name);
  const now = moment?.components.get(name);
  if (!run.report || !report || !moment || !now) return null;
  if (report.kind === 'clients') return <Dropped name={name} />;
  const isServed = report.peakUtilization > 0;
  const places = placesOf(report.kind, now);
  // What is in a queue are those who wait.
  const isQueue = report.kind === 'queue';
  return (
    <>
      <section className={styles.section}>
        <h3>At {clock(moment.at)}</h3>
        <dl className={styles.figures}>
          {isServed && <Figure name="Busy" value={share(now.utilization)} />}
          {now.fullest !== null && (
            <Figure name="Busy, the fullest part" value={share(now.fullest)} />
          )}
          {places && (
            <Figure
              name={places.word === 'connections' ? 'Connections taken' : 'Places taken'}
              value={`${whole(places.taken)} of ${whole(places.all)}`}
            />
          )}
          {!isQueue && <Figure name="Calls in it" value={whole(now.inside)} />}
          <Figure name={isQueue ? 'Waiting' : 'Of these waiting'} value={whole(now.waiting)} />
          {Math.abs(now.growth) >= 1 && (
            <Figure
              name={now.growth > 0 ? 'Queue grows by' : 'Queue shrinks by'}
              value={`${whole(Math.abs(now.growth))}/s`}
            />
          )}
        </dl>
      </section>
      <section className={styles.section}>
        <h3>Whole run</h3>
        <dl className={styles.figures}>
          <Figure name="Calls" value={rate(report.calls.value)} />
          {isServed && (
            <>
              <Figure name="Busy, mean" value={share(report.utilization.value)} />
              <Figure name="Busy, at the most" value={share(report.peakUtilization)} />
            </>
          )}
          <Figure name="Time there, mean" value={time(report.meanTime.value)} />
          <Figure name="Most waiting" value={whole(report.mostWaiting)} />
          <Figure name="Costs a month" value={dollars(report.monthlyCost)} />
        </dl>
      </section>
      <Dropped name={name} />
    </>
  );
}

export function LinkFigures({ from, to }: { from: string; to: string }) {
  const { run, play } = useStudioContext();
  const moment = useMoment(play);
  const name = `${from}→${to}`;
  const report = run.report?.links.find((one) => one.link === name);
  if (!report || !moment) return null;
  return (
    <>
      <section className={styles.section}>
        <h3>Run</h3>
        <dl className={styles.figures}>
          <Figure
            name={`Attempts at ${clock(moment.at)}`}
            value={rate(moment.links.get(name) ?? Number.NaN)}
          />
          <Figure name="Calls" value={rate(report.calls)} />
          <Figure name="Attempts for each" value={report.amplification.toFixed(2)} />
          <Figure name="Timed out" value={share(report.timedOut)} />
          <Figure name="Work for nobody" value={share(report.wasted)} />
          {report.breakerOpen > 0 && (
            <Figure name="Breaker not closed" value={share(report.breakerOpen)} />
          )}
          {report.poolUtilization > 0 && (
            <Figure name="Pool in use" value={share(report.poolUtilization)} />
          )}
        </dl>
      </section>
      <Dropped name={name} />
    </>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
