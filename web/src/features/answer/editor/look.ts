import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Markdown is written as text, not as code: its signs step back and nothing gets a colour of its own. */
const prose = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '600' },
  { tag: tags.strong, fontWeight: '600' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.monospace, fontFamily: 'var(--font-code)', fontSize: '0.923em' },
  { tag: [tags.processingInstruction, tags.url, tags.contentSeparator], color: 'var(--faint)' },
]);

const paper = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', backgroundColor: 'var(--surface)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--font-ui)',
    fontSize: 'var(--fs-15)',
    lineHeight: 'var(--lh-15)',
    overflow: 'auto',
  },
  '.cm-line': { padding: '0' },
  '.cm-cursor': { borderLeft: '2px solid var(--accent)', marginLeft: '-1px' },
  '.cm-placeholder': { color: 'var(--faint)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    {
      backgroundColor: 'var(--accent-bg)',
    },
});

export const look = [paper, syntaxHighlighting(prose)];
