import { useLayoutEffect, useRef } from 'react';
import { counted } from '@/shared/format';
import { Button, OutcomeIcon } from '@/shared/ui';
import { KindIcon } from '../canvas/KindIcon';
import { faceOf } from '../model/face';
import { linkName } from '../model/graph';
import { groupOf } from '../model/groups';
import { problemsAt } from '../model/problems';
import { namesOf } from '../model/selection';
import { useStudioContext } from '../state/StudioContext';
import { useMoment } from '../state/useMoment';
import { isError } from '../state/useStudio';
import { FieldList } from './FieldList';
import { ComponentFigures, LinkFigures } from './Figures';
import { inspectorId, leaveInspector } from './focus';
import { GroupFields } from './GroupFields';
import { GroupList } from './GroupList';
import { Handlers } from './Handlers';
import styles from './Inspector.module.css';
import { NameField } from './NameField';

/** What is selected: its fields with units, defaults and meaning, and what the run has shown of it. */
export function Inspector() {
  const { readOnly, selection } = useStudioContext();
  const name = selection.kind === 'link' ? selection.from : namesOf(selection)[0];
  const pane = useRef<HTMLElement>(null);
  const shown = selection.kind === 'link' ? linkName(selection) : namesOf(selection).join(' ');
  // Of something else one wants to see the beginning, and not as far down as one was in what was shown before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is what it follows
  useLayoutEffect(() => {
    if (pane.current) pane.current.scrollTop = 0;
  }, [shown]);
  return (
    <aside
      ref={pane}
      id={inspectorId}
      className={styles.pane}
      aria-label="Inspector"
      // It scrolls, and where no field can be reached the pane has to be.
      tabIndex={readOnly ? 0 : -1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leaveInspector(name);
      }}
    >
      {readOnly ? (
        <fieldset disabled className={styles.still} aria-label="Fields, not to be changed">
          <Selected />
        </fieldset>
      ) : (
        <Selected />
      )}
    </aside>
  );
}

function Selected() {
  const { selection } = useStudioContext();
  return (
    <>
      {selection.kind === 'none' && <Nothing />}
      {selection.kind === 'link' && (
        <LinkPanel
          key={`${selection.from} ${selection.to}`}
          from={selection.from}
          to={selection.to}
        />
      )}
      {selection.kind === 'components' &&
        (selection.names.length === 1 ? (
          <ComponentPanel key={selection.names[0]} name={selection.names[0] ?? ''} />
        ) : (
          <Several names={selection.names} />
        ))}
    </>
  );
}

function Nothing() {
  const { graph, hasErrors, problem, check, setView } = useStudioContext();
  const errors = check.result?.diagnostics.length ?? 0;
  return (
    <>
      <h2 className={styles.title}>{graph.title || 'The design'}</h2>
      <p className="muted s12">
        {counted(graph.components.length, 'component')}, {counted(graph.links.length, 'link')}.
        Nothing is selected.
      </p>
      {(problem || hasErrors || errors > 0) && (
        <div className={styles.problems}>
          {problem && <p className="violated">{problem}</p>}
          {(problem ? [] : (check.result?.diagnostics ?? [])).slice(0, 5).map((one) => (
            <p key={`${one.code} ${one.line} ${one.message}`}>
              {one.line > 0 && `Line ${one.line}. `}
              {one.message} <span className="muted">{one.fix}</span>
            </p>
          ))}
          <Button onClick={() => setView('text')}>Open the text</Button>
        </div>
      )}
    </>
  );
}

function Several({ names }: { names: readonly string[] }) {
  const { graph, align, remove, duplicate, group: draw } = useStudioContext();
  const group = groupOf(graph, names);
  return (
    <>
      <h2 className={styles.title}>{group?.name ?? `${names.length} components`}</h2>
      <p className="muted s12">{names.join(', ')}</p>
      {group && <GroupFields key={group.name} group={group} />}
      <div className={styles.actions}>
        <Button onClick={() => align('left')}>Align left</Button>
        <Button onClick={() => align('top')}>Align top</Button>
        <Button onClick={() => align('row')}>Space across</Button>
        <Button onClick={() => align('column')}>Space down</Button>
        {!group && (
          <Button onClick={draw} keys="g">
            Group
          </Button>
        )}
        <Button onClick={duplicate} keys="Shift+d">
          Duplicate
        </Button>
        <Button onClick={remove} keys="Delete">
          Remove
        </Button>
      </div>
    </>
  );
}

function ComponentPanel({ name }: { name: string }) {
  const studio = useStudioContext();
  const { graph, kinds, run, play, setField, remove, rename, setWiring } = studio;
  const moment = useMoment(play);
  const component = graph.components.find((one) => one.name === name);
  if (!component) return null;
  const kind = kinds.kinds.find((one) => one.name === component.kind);
  const report = run.report?.components.find((one) => one.component === name);
  const face = faceOf(component, report, moment?.components.get(name));
  return (
    <>
      <header className={styles.head}>
        <KindIcon kind={component.kind} />
        <h2>{name}</h2>
        <State tone={face.tone} known={report !== undefined} />
      </header>
      <p className={styles.meaning}>{kind?.meaning ?? component.kind}</p>
      <Problems name={name} />
      {component.given && (
        <p className={styles.meaning}>
          The scenario gives it: it stays as it is. Only its place in the drawing is yours.
        </p>
      )}
      {!component.given && (
        <NameField
          name={name}
          taken={graph.components.map((one) => one.name)}
          why="Another component has this name."
          onRename={(next) => rename(name, next)}
        />
      )}
      <FieldList
        id={name}
        fields={kind?.fields ?? []}
        settings={component.settings}
        readOnly={component.given}
        onSet={(path, value) => setField(name, path, value)}
      />
      <GroupList name={name} />
      <ComponentFigures name={name} />
      <LinkList name={name} />
      {kind?.role === 'service' && !component.given && <Handlers name={name} />}
      {!component.given && (
        <div className={styles.actions}>
          <Button onClick={() => setWiring(name)} keys="w">
            Link
          </Button>
          <Button onClick={remove} keys="Delete">
            Remove
          </Button>
        </div>
      )}
    </>
  );
}

/** What keeps the design from running here, with what mends it; the canvas has room for the first of it alone. */
function Problems({ name }: { name: string }) {
  const { check } = useStudioContext();
  const { result } = check;
  const errors = result?.diagnostics.filter(({ severity }) => isError(severity)) ?? [];
  const here = problemsAt(errors, result?.graph ?? null, check.text).get(name) ?? [];
  if (here.length === 0) return null;
  return (
    <div className={styles.problems}>
      {here.map(({ code, line, message, fix }) => (
        <p key={`${code} ${line} ${message}`}>
          {message} <span className="muted">{fix}</span>
        </p>
      ))}
    </div>
  );
}

function State({ tone, known }: { tone: 'calm' | 'warn' | 'hot'; known: boolean }) {
  if (!known || tone === 'calm') return null;
  const outcome = tone === 'hot' ? 'violated' : 'partly';
  return (
    <span className={`${styles.state} ${outcome}`}>
      <OutcomeIcon outcome={outcome} size={12} />
      {tone === 'hot' ? 'Saturated' : 'Busy'}
    </span>
  );
}

function LinkList({ name }: { name: string }) {
  const { graph, select } = useStudioContext();
  const links = graph.links.filter(({ from, to }) => from === name || to === name);
  if (links.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>Links</h3>
      <ul>
        {links.map(({ from, to, settings }) => (
          <li key={`${from} ${to}`}>
            <button
              type="button"
              className={styles.linkRow}
              onClick={() => select({ kind: 'link', from, to })}
            >
              <span>{from === name ? `to ${to}` : `from ${from}`}</span>
              <span className="faint">
                {Object.entries(settings)
                  .filter(([, value]) => value !== '')
                  .map(([path, value]) => `${path} ${value}`)
                  .slice(0, 2)
                  .join(', ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LinkPanel({ from, to }: { from: string; to: string }) {
  const { graph, kinds, setLinkField, select, remove } = useStudioContext();
  const link = graph.links.find((one) => one.from === from && one.to === to);
  if (!link) return null;
  return (
    <>
      <header className={styles.head}>
        <h2>
          {from} → {to}
        </h2>
      </header>
      <p className={styles.meaning}>
        What the sender does about calls that are slow or fail. Without policies it sends and waits.
      </p>
      <Problems name={from} />
      <FieldList
        id={`${from}-${to}`}
        fields={kinds.linkFields}
        settings={link.settings}
        readOnly={false}
        onSet={(path, value) => setLinkField(from, to, path, value)}
      />
      <LinkFigures from={from} to={to} />
      <div className={styles.actions}>
        <Button onClick={() => select({ kind: 'components', names: [from] })}>Sender</Button>
        <Button onClick={() => select({ kind: 'components', names: [to] })}>Receiver</Button>
        <Button onClick={remove} keys="Delete">
          Remove
        </Button>
      </div>
    </>
  );
}
