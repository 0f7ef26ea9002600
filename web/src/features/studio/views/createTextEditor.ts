import { indentLess, indentMore, standardKeymap } from '@codemirror/commands';
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { Annotation, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { styleNonce } from '@/shared/look/nonce';
import { smallestEdit } from '../model/smallestEdit';

export interface TextEditor {
  focus(): void;
  /** Leaves what is the same untouched; the cursor as well, unless one writes here. */
  replace(text: string): void;
  goTo(line: number, column: number): void;
  /** Shows a line to whoever does not write here. */
  reveal(line: number): void;
  destroy(): void;
}

export interface TextEditorEvents {
  onEdit: (text: string) => void;
  /** Asked for here; what was done before the text was opened is undone as well. */
  onUndo: () => void;
  onRedo: () => void;
}

const fromOutside = Annotation.define<boolean>();

/** Keys and comments are told apart; that is all a design needs. */
const yaml = StreamLanguage.define<null>({
  startState: () => null,
  token(stream) {
    if (stream.match(/#.*/)) return 'comment';
    if (stream.match(/("[^"]*"|'[^']*')(?=\s*:)|[A-Za-z][\w@*.-]*(?=\s*:(\s|$))/)) return 'keyword';
    if (stream.match(/"[^"]*"|'[^']*'/)) return 'string';
    if (stream.match(/[A-Za-z][\w-]*/)) return null;
    stream.next();
    return null;
  },
});

const inks = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--faint)' },
  { tag: tags.keyword, fontWeight: '600' },
]);

const paper = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', backgroundColor: 'var(--surface)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--font-code)',
    fontSize: 'var(--fs-12)',
    lineHeight: '18px',
    fontVariantLigatures: 'none',
  },
  '.cm-gutters': {
    backgroundColor: 'var(--surface)',
    color: 'var(--faint)',
    border: 'none',
    paddingLeft: '8px',
  },
  '.cm-content': { padding: '10px 0' },
  '.cm-cursor': { borderLeft: '2px solid var(--accent)', marginLeft: '-1px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'var(--accent-bg)' },
});

export function createTextEditor(
  parent: HTMLElement,
  text: string,
  { onEdit, onUndo, onRedo }: TextEditorEvents,
): TextEditor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(styleNonce()),
        EditorView.contentAttributes.of({
          tabindex: '0',
          'aria-label': 'The design, YAML. Esc leaves the editor.',
          spellcheck: 'false',
        }),
        lineNumbers(),
        drawSelection(),
        yaml,
        syntaxHighlighting(inks),
        paper,
        keymap.of([
          { key: 'Escape', run: leave },
          { key: 'Mod-]', run: indentMore },
          { key: 'Mod-[', run: indentLess },
          { key: 'Mod-z', run: doing(onUndo), preventDefault: true },
          { key: 'Mod-Shift-z', run: doing(onRedo), preventDefault: true },
          { key: 'Mod-y', run: doing(onRedo), preventDefault: true },
          ...standardKeymap,
        ]),
        EditorView.domEventHandlers({
          // From the browser's own menu.
          beforeinput: (event, view) => {
            const what = { historyUndo: onUndo, historyRedo: onRedo }[event.inputType];
            if (!what) return replaceMarked(event, view);
            event.preventDefault();
            what();
            return true;
          },
        }),
        EditorView.updateListener.of((update) => {
          const isOurs = update.transactions.some((one) => one.annotation(fromOutside));
          if (update.docChanged && !isOurs) onEdit(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    focus: () => view.focus(),
    replace: (next) => {
      const change = smallestEdit(view.state.doc.toString(), next);
      if (!change) return;
      // Whoever writes here and sees the text change has undone something: that is what one looks at then.
      const end = change.from + change.insert.length;
      view.dispatch({
        changes: change,
        annotations: fromOutside.of(true),
        ...(view.hasFocus && { selection: { anchor: end }, scrollIntoView: true }),
      });
    },
    goTo: (number, column) => {
      moveTo(view, number, column);
      view.focus();
    },
    reveal: (number) => {
      if (!view.hasFocus) moveTo(view, number, 1);
    },
    destroy: () => view.destroy(),
  };
}

function moveTo(view: EditorView, number: number, column: number): void {
  const line = view.state.doc.line(Math.min(Math.max(1, number), view.state.doc.lines));
  const anchor = Math.min(line.from + Math.max(0, column - 1), line.to);
  view.dispatch({
    selection: { anchor },
    effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
  });
}

const doing = (what: () => void) => () => {
  what();
  return true;
};

/** The browser would carry the style of what is marked over to what is typed, which the security policy forbids. */
function replaceMarked(event: InputEvent, view: EditorView): boolean {
  const { data, inputType } = event;
  const isPlain = inputType === 'insertText' && data !== null && !view.composing;
  if (!isPlain || view.state.selection.main.empty) return false;
  event.preventDefault();
  view.dispatch(view.state.replaceSelection(data), {
    userEvent: 'input.type',
    scrollIntoView: true,
  });
  return true;
}

/** Tab is left alone so that the keyboard is never trapped; Esc gives the page's keys back. */
function leave(view: EditorView): boolean {
  view.contentDOM.blur();
  document.getElementById('main')?.focus();
  return true;
}
