import { Fragment, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiProblem } from '@/api/problem';
import { addresses } from '@/shared/addresses';
import { Button, ErrorState } from '@/shared/ui';
import { mostComponents } from './model/graph';
import { lineDiff } from './model/lineDiff';
import { share, whole } from './model/quantities';
import styles from './Studio.module.css';
import { useStudioContext } from './state/StudioContext';

/** What needs an answer, or says how far a run is. */
export function Notices() {
  return (
    <>
      <RunLine />
      <TooMany />
      <Refusal />
      <FromLink />
      <Leftover />
      <Conflict />
    </>
  );
}

const cannotRun = '/problems/design-cannot-run';

function RunLine() {
  const { run, start, keeping } = useStudioContext();
  if (run.phase === 'failed') {
    const isRefused = run.failure instanceof ApiProblem && run.failure.is(cannotRun);
    return (
      <div className={styles.notice}>
        <ErrorState
          what={isRefused ? 'The design cannot be run yet.' : 'The run stopped.'}
          safe={
            keeping.kind === 'failed'
              ? 'Your design is kept in this browser.'
              : 'Your design is as it was.'
          }
          error={run.failure}
          onRetry={start}
        />
      </div>
    );
  }
  if (run.phase !== 'running') return null;
  const part = run.progress ?? 0;
  // A first estimate may be of a shorter run.
  const seconds = run.isFirst ? undefined : run.report?.seconds;
  const what = seconds === undefined ? 'Simulating' : `Simulating ${whole(seconds)} s`;
  const done = part > 0 ? `${what}, ${share(Math.floor(part * 100) / 100)} done` : what;
  return (
    <div className={styles.running} role="status">
      <i style={{ width: `${100 * part}%` }} />
      <span>
        {done}
        {run.isFirst && ', the figures are a first estimate'}
        {run.isPreview && !run.isFirst && ', the figures are getting sharper'}
      </span>
    </div>
  );
}

/** A text may be longer than what can be drawn of it. */
function TooMany() {
  const { graph, setView } = useStudioContext();
  if (!graph.leftOut) return null;
  return (
    <div className={styles.notice} role="alert">
      <p>
        <strong className="w6">
          This design has {whole(mostComponents + graph.leftOut)} components; at most{' '}
          {mostComponents} are drawn and run.
        </strong>{' '}
        <span className="muted">
          Write replicas as one component with 'replicas'. The whole text is kept.
        </span>
      </p>
      <Button onClick={() => setView('text')}>Open the text</Button>
    </div>
  );
}

function Refusal() {
  const { refusal, say } = useStudioContext();
  if (refusal === null) return null;
  return (
    <div className={styles.notice} role="alert">
      <p>{refusal}</p>
      <Button onClick={() => say(null)}>Close</Button>
    </div>
  );
}

function FromLink() {
  const { shared, keeping, keeper, scenario } = useStudioContext();
  const navigate = useNavigate();
  if (shared === null || keeping.kind !== 'untouched') return null;
  return (
    <div className={styles.notice} role="alert">
      <p>
        <strong className="w6">From a link. Keep a copy?</strong>{' '}
        <span className="muted">Your own designs stay as they are.</span>
      </p>
      <Button
        onClick={() =>
          void keeper.keep().then((id) => {
            if (id !== null) navigate(addresses.design(scenario.slug, id), { replace: true });
          })
        }
      >
        Keep a copy
      </Button>
      <Button onClick={() => navigate(addresses.scenario(scenario.slug))}>Leave it</Button>
    </div>
  );
}

function Leftover() {
  const { keeper, change } = useStudioContext();
  const [text, setText] = useState(() => keeper.leftover());
  if (text === null) return null;
  return (
    <div className={styles.notice} role="alert">
      <p>
        <strong className="w6">This browser has changes that were never saved.</strong>{' '}
        <span className="muted">The design that is shown is the saved one.</span>
      </p>
      <Button
        onClick={() => {
          change(text);
          setText(null);
        }}
      >
        Take them
      </Button>
      <Button onClick={() => setText(null)}>Leave them</Button>
    </div>
  );
}

/** Another tab has saved since. Both texts stand beside each other, and none is lost. */
function Conflict() {
  const { keeping, keeper, text, change } = useStudioContext();
  if (keeping.kind !== 'conflict') return null;
  const resolve = (choice: 'mine' | 'theirs' | 'both') =>
    void keeper.resolve(choice).then((next) => change(next));
  return (
    <div className={styles.conflict} role="alert">
      <div className={styles.conflictHead}>
        <p>
          <strong className="w6">This design was saved elsewhere in the meantime.</strong>{' '}
          <span className="muted">Nothing is lost: earlier texts stay as versions.</span>
        </p>
        <Button onClick={() => resolve('mine')}>Go on with this one</Button>
        <Button onClick={() => resolve('theirs')}>Take the other</Button>
        <Button onClick={() => resolve('both')}>Keep both</Button>
      </div>
      <div className={styles.both}>
        <Side title="Here" text={text} other={keeping.theirs.text} />
        <Side
          title={`Saved elsewhere, version ${keeping.theirs.revision}`}
          text={keeping.theirs.text}
          other={text}
        />
      </div>
    </div>
  );
}

type SideProps = { title: string; text: string; other: string };

/** One of two texts, open at the first line that the other does not have. */
function Side({ title, text, other }: SideProps) {
  const pre = useRef<HTMLPreElement>(null);
  const lines = useMemo(
    () => lineDiff(other, text).filter(({ kind }) => kind !== 'removed'),
    [other, text],
  );
  useEffect(() => {
    const first = pre.current?.querySelector('mark');
    if (pre.current && first) pre.current.scrollTop = first.offsetTop - above;
  }, []);
  return (
    <section>
      <h2>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <pre ref={pre} tabIndex={0}>
        {lines.map(({ kind, text: line }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
          <Fragment key={index}>
            {kind === 'same' ? line : <mark>{line}</mark>}
            {'\n'}
          </Fragment>
        ))}
      </pre>
    </section>
  );
}

/** So many pixels of what stands before it are seen as well. */
const above = 40;
