import { lazy, Suspense, useMemo, useState } from 'react';
import { Button } from '@/shared/ui';
import { YourFaults } from '../lab/YourFaults';
import { speeds } from '../model/playStore';
import { clock } from '../model/quantities';
import { allOperations, type Strip, stripsOf, valueAt } from '../model/strips';
import { roundTimes } from '../model/timeAxis';
import { useStudioContext } from '../state/StudioContext';
import { useMoment, usePlayState } from '../state/useMoment';
import { isBad } from './EventLog';
import styles from './Timeline.module.css';

const Chart = lazy(() => import('./Chart'));

const chartHeight = 36;

/** The run as it is played back: a scrubber, and below it one strip for each measure. */
export function Timeline() {
  const { run, faults, selection } = useStudioContext();
  const [operation, setOperation] = useState(allOperations);
  const { report } = run;
  const component =
    selection.kind === 'components' && selection.names.length === 1
      ? (selection.names[0] ?? null)
      : null;
  const strips = useMemo(
    () => (report ? stripsOf(report, operation, component) : []),
    [report, operation, component],
  );
  if (!report) return <BeforeRun />;
  const step = report.series.intervalSeconds;
  return (
    <div className={styles.timeline}>
      <Scrubber
        operation={operation}
        operations={report.series.operations.map((one) => one.operation)}
        onOperation={setOperation}
      />
      <div>
        <YourFaults />
      </div>
      <div className={styles.strips}>
        <Suspense>
          {strips.map((strip) => (
            <div key={strip.id} className={styles.strip}>
              <div className={styles.stripName}>
                {strip.name}
                <span>{strip.unit}</span>
              </div>
              <div className={styles.axis}>
                <span>{strip.write(strip.most)}</span>
                <span>0</span>
              </div>
              <Chart
                strip={strip}
                seconds={report.seconds}
                step={step}
                faults={faults}
                height={chartHeight}
              />
              <Values strip={strip} step={step} />
            </div>
          ))}
        </Suspense>
        <Playhead />
      </div>
      <TimeAxis seconds={report.seconds} />
    </div>
  );
}

function BeforeRun() {
  const { run } = useStudioContext();
  return (
    <p className={styles.before}>
      {run.phase === 'running'
        ? 'Simulating. A first estimate comes within a second.'
        : 'Nothing has run yet. R runs the design; what it shows stands here.'}
    </p>
  );
}

type ScrubberProps = {
  operation: string;
  operations: readonly string[];
  onOperation: (operation: string) => void;
};

function Scrubber({ operation, operations, onOperation }: ScrubberProps) {
  const { run, play, faults } = useStudioContext();
  const { at, playing, speed, loop } = usePlayState(play);
  const report = run.report;
  if (!report) return null;
  const percent = (seconds: number) =>
    `${(100 * Math.min(seconds, report.seconds)) / report.seconds}%`;
  return (
    <div className={styles.scrub}>
      <div className={styles.play}>
        <Button
          icon={playing ? 'pause' : 'play'}
          aria-label={playing ? 'Pause' : 'Play'}
          onClick={() => play.toggle()}
        />
        <Button
          icon="loop"
          aria-label="Loop"
          title="At the end, go on from the beginning (O)"
          aria-pressed={loop}
          onClick={() => play.toggleLoop()}
        />
        <b className="figures">{clock(at)}</b>
      </div>
      <div className={styles.track}>
        {faults.map(({ from, to, text, isYours }) => (
          <i
            key={text}
            className={styles.fault}
            data-yours={isYours}
            style={{ left: percent(from), width: `calc(${percent(to)} - ${percent(from)})` }}
          />
        ))}
        {report.log.map((event, index) => (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: what happens twice differs by its place alone
            key={index}
            className={styles.mark}
            data-bad={isBad(event.kind) || undefined}
            style={{ left: percent(event.at) }}
          />
        ))}
        <input
          type="range"
          className={styles.range}
          aria-label="Moment of the run"
          aria-valuetext={`${clock(at)} of ${clock(report.seconds, false)}`}
          min={0}
          max={report.seconds}
          step={0.1}
          value={at}
          onChange={(event) => play.seek(Number(event.target.value))}
        />
      </div>
      <div className={styles.choices}>
        <select
          aria-label="Speed"
          value={speed}
          onChange={(event) => play.setSpeed(Number(event.target.value))}
        >
          {speeds.map((one) => (
            <option key={one} value={one}>
              ×{one}
            </option>
          ))}
        </select>
        <select
          aria-label="Operation"
          value={operation}
          onChange={(event) => onOperation(event.target.value)}
        >
          <option value={allOperations}>all</option>
          {operations.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </div>
    </div>
  );
}

function Values({ strip, step }: { strip: Strip; step: number }) {
  const { play } = useStudioContext();
  const moment = useMoment(play);
  const at = moment?.at ?? 0;
  return (
    <div className={styles.values}>
      {strip.lines.map((line) => (
        <span key={line.name} data-ink={line.ink} title={line.name}>
          {line.name !== '' && <i />}
          <span className={styles.valueName}>{line.name}</span>{' '}
          <b>{valueAt(strip, line, at, step)}</b>
        </span>
      ))}
    </div>
  );
}

function Playhead() {
  const { run, play } = useStudioContext();
  const { at } = usePlayState(play);
  const share = run.report ? at / run.report.seconds : 0;
  return (
    <div className={styles.headArea} aria-hidden="true">
      <i className={styles.playhead} style={{ left: `${100 * share}%` }} />
    </div>
  );
}

function TimeAxis({ seconds }: { seconds: number }) {
  return (
    <div className={styles.times} aria-hidden="true">
      <div>
        {roundTimes(seconds).map((mark) => (
          <span key={mark} style={{ left: `${(100 * mark) / seconds}%` }}>
            {clock(mark, false)}
          </span>
        ))}
      </div>
    </div>
  );
}
