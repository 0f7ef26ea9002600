import { useState } from 'react';
import type { OperationTraces, TraceReport } from '@/api/reportTypes';
import { clock, share, time } from '../model/quantities';
import { subjectOf } from '../model/selection';
import { barsOf, doingInWords } from '../model/waterfall';
import { useStudioContext } from '../state/StudioContext';
import styles from './Traces.module.css';

/** Single requests as waterfalls, and where the time of all traced ones went. */
export function Traces() {
  const { run } = useStudioContext();
  const traces = run.report?.traces ?? [];
  const [operation, setOperation] = useState('');
  const [which, setWhich] = useState('slowest-0');
  const shown = traces.find((one) => one.operation === operation) ?? traces[0];
  if (!shown) {
    return (
      <p className={styles.none}>
        {run.report ? 'No request was traced.' : 'Nothing has run yet.'}
      </p>
    );
  }
  const choices = choicesOf(shown);
  const choice = choices.find(({ id }) => id === which) ?? choices[0];
  return (
    <div className={styles.traces}>
      <div className={styles.choose}>
        <select
          aria-label="Operation"
          value={shown.operation}
          onChange={(event) => setOperation(event.target.value)}
        >
          {traces.map((one) => (
            <option key={one.operation}>{one.operation}</option>
          ))}
        </select>
        <select
          aria-label="Request"
          value={choice?.id}
          onChange={(event) => setWhich(event.target.value)}
        >
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <Breakdown traces={shown} failed={choice?.id.startsWith('failed') ?? false} />
      </div>
      {choice && <Waterfall trace={choice.trace} />}
    </div>
  );
}

function choicesOf(traces: OperationTraces) {
  const name = (word: string, trace: TraceReport) =>
    `${word}, ${time(trace.seconds)} at ${clock(trace.at)}`;
  return [
    ...traces.slowest.map((trace, index) => ({
      id: `slowest-${index}`,
      name: name(index === 0 ? 'slowest' : `slowest ${index + 1}`, trace),
      trace,
    })),
    ...(traces.median
      ? [{ id: 'median', name: name('near the median', traces.median), trace: traces.median }]
      : []),
    ...traces.slowestFailed.map((trace, index) => ({
      id: `failed-${index}`,
      name: name(`failed ${index + 1}`, trace),
      trace,
    })),
  ];
}

function Breakdown({ traces, failed }: { traces: OperationTraces; failed: boolean }) {
  const { requests, kinds, mean } = failed ? traces.failed : traces.answered;
  if (requests === 0) return null;
  return (
    <p className="muted s12">
      Mean {time(mean)} of {requests}:{' '}
      {kinds
        .slice(0, 3)
        .map((one) => `${doingInWords(one.doing)} ${share(one.share)}`)
        .join(', ')}
    </p>
  );
}

function Waterfall({ trace }: { trace: TraceReport }) {
  const { graph, select, play } = useStudioContext();
  const bars = barsOf(trace);
  return (
    <>
      <p className={styles.outcome}>
        <button type="button" className="link" onClick={() => play.seek(trace.at)}>
          Sent at {clock(trace.at)}
        </button>
        , {trace.outcome} after {time(trace.seconds)}
        {bars.length < trace.spans.length &&
          `, the first ${bars.length} of ${trace.spans.length} spans`}
      </p>
      <ol className={styles.bars}>
        {bars.map((bar, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: spans have no identity but their place
          <li key={index}>
            <button
              type="button"
              className={styles.bar}
              data-aside={bar.isAside || undefined}
              onClick={() => select(subjectOf(graph, bar.where))}
            >
              <span className={styles.name} style={{ paddingLeft: Math.min(bar.depth, 12) * 8 }}>
                {bar.where} <span className="faint">{bar.what}</span>
              </span>
              <span className={styles.lane}>
                <i
                  data-doing={bar.doing}
                  style={{
                    left: `${100 * bar.from}%`,
                    width: `max(2px, ${100 * (bar.to - bar.from)}%)`,
                  }}
                />
              </span>
              <span className={styles.figure}>{time(bar.seconds)}</span>
              <span className={styles.note}>
                {[bar.own > 0 ? doingInWords(bar.doing) : '', bar.note].filter(Boolean).join(', ')}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
