import type { ChangeDesc } from '@codemirror/state';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { Coach } from '../model/coach';
import styles from './AnswerEditor.module.css';
import { type AnswerEditorHandle, createEditor } from './createEditor';

interface AnswerEditorProps {
  initialText: string;
  coach: Coach | null;
  readOnly: boolean;
  onEdit: (text: string, changes: ChangeDesc) => void;
  onLeave: () => void;
  ref: Ref<Pick<AnswerEditorHandle, 'focus' | 'replace'>>;
}

/** Redrawn now and then without an edit, because blue turns to ink after a minute. */
const redrawEveryMs = 10_000;

/** CodeMirror for Markdown, with the evidence margin. Uncontrolled: the editor owns the text while it is open. */
export default function AnswerEditor(props: AnswerEditorProps) {
  const { initialText, coach, readOnly, ref } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<AnswerEditorHandle>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (!host.current) return;
    const opened = createEditor(host.current, initialText, {
      onEdit: (text, changes) => latest.current.onEdit(text, changes),
      onLeave: () => latest.current.onLeave(),
      marks: () => latest.current.coach?.currentMarks() ?? [],
    });
    editor.current = opened;
    opened.focus();
    return () => opened.destroy();
  }, [initialText]);

  useEffect(() => {
    editor.current?.setReadOnly(readOnly);
    if (!readOnly) editor.current?.focus();
  }, [readOnly]);

  useEffect(() => {
    const redraw = () => editor.current?.redrawTicks();
    redraw();
    if (!coach) return;
    const unsubscribe = coach.subscribe(redraw);
    const timer = setInterval(redraw, redrawEveryMs);
    return () => {
      unsubscribe();
      clearInterval(timer);
    };
  }, [coach]);

  useImperativeHandle(ref, () => ({
    focus: () => editor.current?.focus(),
    replace: (text) => editor.current?.replace(text),
  }));

  return <div ref={host} className={styles.editor} data-margin={coach ? '' : undefined} />;
}
