import { useEffect, useRef } from 'react';
import type { DesignCheck } from '@/api/studioTypes';
import type { Selection } from '../model/selection';
import { Typing } from '../model/typing';
import { useStudioContext } from '../state/StudioContext';
import { isError } from '../state/useStudio';
import { createTextEditor, type TextEditor } from './createTextEditor';
import styles from './Views.module.css';

/** Where what is selected is written; null where that is nowhere, or in many places. */
function lineOf(selection: Selection, graph: DesignCheck['graph']): number | null {
  const [name, more] = selection.kind === 'components' ? selection.names : [];
  const found =
    selection.kind === 'link'
      ? graph?.links.find(({ from, to }) => from === selection.from && to === selection.to)
      : graph?.components.find((one) => one.name === name && more === undefined);
  return found?.line || null;
}

/** That the text is no YAML is said once, in the words of the reader that is nearer. */
const unreadable = 'yaml-syntax';

/** The design as it is written. What is changed elsewhere appears here as the smallest change, and the other way round. */
export default function TextView() {
  const { text, change, undo, redo, problem, check, selection } = useStudioContext();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<TextEditor>(null);
  const line = lineOf(selection, check.result?.graph ?? null);
  const begin = useRef(line);
  const latest = useRef({ change, undo, redo });
  const first = useRef(text);
  useEffect(() => {
    latest.current = { change, undo, redo };
  });
  useEffect(() => {
    if (!host.current) return;
    const typing = new Typing();
    const opened = createTextEditor(host.current, first.current, {
      onEdit: (next) => latest.current.change(next, typing.tag()),
      onUndo: () => latest.current.undo(),
      onRedo: () => latest.current.redo(),
    });
    editor.current = opened;
    // Where one has been looking before one begins to write.
    if (begin.current !== null) opened.reveal(begin.current);
    opened.focus();
    return () => opened.destroy();
  }, []);
  useEffect(() => {
    if (line !== null) editor.current?.reveal(line);
  }, [line]);
  useEffect(() => editor.current?.replace(text), [text]);

  const said = check.isCurrent ? (check.result?.diagnostics ?? []) : [];
  const diagnostics = problem === null ? said : said.filter(({ code }) => code !== unreadable);
  const problemLine = Number(/^Line (\d+)/.exec(problem ?? '')?.[1] ?? 1);
  return (
    <div className={styles.text}>
      <div ref={host} className={styles.editor} />
      <div className={styles.problems} role="status">
        {problem && (
          <button
            type="button"
            className="violated"
            onClick={() => editor.current?.goTo(problemLine, 1)}
          >
            <b>Error.</b> {problem}
          </button>
        )}
        {diagnostics.map((one) => (
          <button
            key={`${one.code} ${one.line} ${one.column} ${one.message}`}
            type="button"
            className={isError(one.severity) ? 'violated' : 'partly'}
            onClick={() => editor.current?.goTo(one.line, one.column)}
          >
            <b>
              {isError(one.severity) ? 'Error' : 'Warning'}, line {one.line}.
            </b>{' '}
            {one.message} {one.fix && <span>{one.fix}</span>}
          </button>
        ))}
        {!problem && check.isCurrent && diagnostics.length === 0 && (
          <p className="muted">The design has no errors.</p>
        )}
      </div>
    </div>
  );
}
