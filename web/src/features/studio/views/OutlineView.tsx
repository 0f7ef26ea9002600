import { type KeyboardEvent, useRef, useState } from 'react';
import { KindIcon } from '../canvas/KindIcon';
import { focusInspector } from '../inspector/focus';
import { outlineOf, treeKey } from '../model/outline';
import type { Selection } from '../model/selection';
import { useStudioContext } from '../state/StudioContext';
import { useMoment } from '../state/useMoment';
import styles from './Views.module.css';

const itemId = (id: string) => `outline-${id}`;

/** The same design without a pointer: everything that the canvas shows, in the order in which it flows. */
export function OutlineView() {
  const { graph, selection, select, play, wiring, connect } = useStudioContext();
  const moment = useMoment(play);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const tree = useRef<HTMLDivElement>(null);
  const items = outlineOf(graph, closed, moment);
  const current = items.find((item) => isSame(item.selection, selection))?.id ?? null;
  const reached = current ?? items[0]?.id ?? null;

  const toggle = (id: string) => {
    const next = new Set(closed);
    if (!next.delete(id)) next.add(id);
    setClosed(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const item = items.find(({ id }) => id === reached);
    if (event.key === 'Enter' && item) {
      event.preventDefault();
      const name = item.selection.kind === 'components' ? item.selection.names[0] : undefined;
      if (wiring !== null && name) connect(wiring, name);
      else {
        select(item.selection);
        focusInspector();
      }
      return;
    }
    const answer = treeKey(event.key, items, reached);
    if (!answer) return;
    event.preventDefault();
    if ('toggle' in answer) return toggle(answer.toggle);
    const next = items.find(({ id }) => id === answer.focus);
    if (!next) return;
    select(next.selection);
    document.getElementById(itemId(next.id))?.focus();
  };

  return (
    <div className={styles.outline}>
      <div
        ref={tree}
        role="tree"
        aria-label="Components and links"
        className={styles.tree}
        onKeyDown={onKeyDown}
      >
        {items.map((item) => (
          <div
            key={item.id}
            id={itemId(item.id)}
            role="treeitem"
            aria-level={item.level}
            aria-posinset={item.position}
            aria-setsize={item.siblings}
            aria-expanded={item.expanded ?? undefined}
            aria-selected={item.id === current}
            tabIndex={item.id === reached ? 0 : -1}
            className={styles.item}
            data-level={item.level}
            // Keys are the tree's.
            onClick={() => select(item.selection)}
            onKeyDown={undefined}
          >
            {item.kind ? <KindIcon kind={item.kind} size={12} /> : <span className="faint">→</span>}
            <span className={item.level === 1 ? 'w5' : ''}>{item.text}</span>
            <span className={styles.detail}>{item.detail}</span>
          </div>
        ))}
      </div>
      <Groups />
      <Handlers />
    </div>
  );
}

/** Boxes of the drawing; the name selects what is in one. */
function Groups() {
  const { graph, select } = useStudioContext();
  if (graph.groups.length === 0) return null;
  return (
    <section className={styles.handlers} aria-label="Groups">
      <h2>Groups</h2>
      <ul>
        {graph.groups.map(({ name, kind, members }) => (
          <li key={name}>
            <button
              type="button"
              className={styles.group}
              onClick={() => select({ kind: 'components', names: members })}
            >
              <b>{name}</b>
              <span className="muted">
                {kind === 'any' ? '' : `${kind}, `}
                {members.join(', ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Handlers() {
  const { graph } = useStudioContext();
  if (graph.handlers.length === 0) return null;
  return (
    <section className={styles.handlers} aria-label="Handlers">
      <h2>Handlers</h2>
      {graph.handlers.map(({ operation, component, steps }) => (
        <div key={`${operation}@${component}`}>
          <h3>
            {operation === '*' ? 'everything' : operation} at {component}
          </h3>
          <pre>{steps}</pre>
        </div>
      ))}
    </section>
  );
}

function isSame(one: Selection, other: Selection): boolean {
  if (one.kind === 'link' && other.kind === 'link') {
    return one.from === other.from && one.to === other.to;
  }
  if (one.kind !== 'components' || other.kind !== 'components') return false;
  return one.names.length === 1 && one.names[0] === other.names[0];
}
