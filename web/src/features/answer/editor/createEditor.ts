import {
  history,
  historyKeymap,
  indentLess,
  indentMore,
  standardKeymap,
} from '@codemirror/commands';
import { insertNewlineContinueMarkup, markdownLanguage } from '@codemirror/lang-markdown';
import { type ChangeDesc, Compartment, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, type KeyBinding, keymap, placeholder } from '@codemirror/view';
import { styleNonce } from '@/shared/look/nonce';
import type { GutterMark } from '../model/gutterMarks';
import { smallestChange } from '../model/smallestChange';
import { look } from './look';
import { marginTicks, redrawTicks } from './marginTicks';

export interface EditorHandlers {
  onEdit: (text: string, changes: ChangeDesc) => void;
  onLeave: () => void;
  marks: () => readonly GutterMark[];
}

export interface AnswerEditorHandle {
  focus(): void;
  setReadOnly(readOnly: boolean): void;
  /** Replaces the text as one step that can be undone. */
  replace(text: string): void;
  redrawTicks(): void;
  destroy(): void;
}

/** Tab is left alone so that the keyboard is never trapped; indenting has keys of its own. */
const answerKeys = (onLeave: () => void): KeyBinding[] => [
  {
    key: 'Escape',
    run: () => {
      onLeave();
      return true;
    },
  },
  { key: 'Enter', run: insertNewlineContinueMarkup },
  { key: 'Mod-]', run: indentMore },
  { key: 'Mod-[', run: indentLess },
];

export function createEditor(
  parent: HTMLElement,
  text: string,
  handlers: EditorHandlers,
): AnswerEditorHandle {
  const readOnly = new Compartment();
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      selection: { anchor: text.length },
      extensions: [
        EditorView.cspNonce.of(styleNonce()),
        EditorView.lineWrapping,
        // The judge counts in the text as it is sent, so line ends must not be rewritten.
        EditorState.lineSeparator.of('\n'),
        EditorView.contentAttributes.of({
          // Also while paused, so that the text can be read and scrolled by keyboard.
          tabindex: '0',
          'aria-label': 'Your answer, Markdown',
          'aria-describedby': 'answer-keys',
          spellcheck: 'true',
          autocapitalize: 'sentences',
        }),
        placeholder('Start with what you would ask or assume, then the mechanism.'),
        history(),
        drawSelection(),
        markdownLanguage,
        keymap.of([...answerKeys(handlers.onLeave), ...historyKeymap, ...standardKeymap]),
        readOnly.of([]),
        look,
        marginTicks(handlers.marks),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) handlers.onEdit(update.state.doc.toString(), update.changes.desc);
        }),
      ],
    }),
  });
  return {
    focus: () => view.focus(),
    setReadOnly: (value) =>
      view.dispatch({
        effects: readOnly.reconfigure(
          value ? [EditorState.readOnly.of(true), EditorView.editable.of(false)] : [],
        ),
      }),
    replace: (next) =>
      view.dispatch({
        changes: smallestChange(view.state.doc.toString(), next),
        selection: { anchor: next.length },
        scrollIntoView: true,
      }),
    redrawTicks: () => view.dispatch({ effects: redrawTicks.of(null) }),
    destroy: () => view.destroy(),
  };
}
