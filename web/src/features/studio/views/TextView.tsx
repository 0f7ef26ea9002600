import { useEffect, useRef } from 'react';
import { useStudioContext } from '../state/StudioContext';
import { isError } from '../state/useStudio';
import { createTextEditor, type TextEditor } from './createTextEditor';
import styles from './Views.module.css';

/** The design as it is written. What is changed elsewhere appears here as the smallest change, and the other way round. */
export default function TextView() {
  const { text, change, problem, check } = useStudioContext();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<TextEditor>(null);
  const latest = useRef(change);
  const first = useRef(text);
  useEffect(() => {
    latest.current = change;
  });
  useEffect(() => {
    if (!host.current) return;
    const opened = createTextEditor(host.current, first.current, (next) =>
      latest.current(next, 'typing'),
    );
    editor.current = opened;
    opened.focus();
    return () => opened.destroy();
  }, []);
  useEffect(() => editor.current?.replace(text), [text]);

  const diagnostics = check.isCurrent ? (check.result?.diagnostics ?? []) : [];
  return (
    <div className={styles.text}>
      <div ref={host} className={styles.editor} />
      <div className={styles.problems} role="status">
        {problem && <p className="violated">{problem}</p>}
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
