import { StateEffect } from '@codemirror/state';
import { type EditorView, type LayerMarker, layer } from '@codemirror/view';
import { type GutterMark, isFresh, placeTicks } from '../model/gutterMarks';

/** Ask the margin to draw again although the text stayed the same. */
export const redrawTicks = StateEffect.define<null>();

/**
 * Ticks beside the visual line on which each sentence begins. A gutter knows only whole paragraphs, because lines
 * wrap; a layer can measure.
 */
export function marginTicks(marks: () => readonly GutterMark[]) {
  return layer({
    above: false,
    class: 'cm-ticks',
    update: (update) =>
      update.docChanged ||
      update.geometryChanged ||
      update.transactions.some((tr) => tr.effects.some((effect) => effect.is(redrawTicks))),
    markers: (view) => {
      const now = Date.now();
      const lines = marks().flatMap((mark) => {
        const middle = middleOf(view, mark.from);
        return middle === null ? [] : [{ middle, mark }];
      });
      return placeTicks(lines).map(({ top, mark }) => new Tick(top, tickClass(mark, now)));
    },
  });
}

function tickClass(mark: GutterMark, now: number): string {
  const fresh = mark.hit && isFresh(mark.hitAt, now);
  return [
    'cm-tick',
    mark.hit && 'cm-tick-hit',
    mark.must && mark.hit && 'cm-tick-must',
    fresh && 'cm-tick-fresh',
  ]
    .filter(Boolean)
    .join(' ');
}

function middleOf(view: EditorView, position: number): number | null {
  if (position > view.state.doc.length) return null;
  const at = view.coordsAtPos(position, 1);
  if (!at) return null; // outside what is drawn
  const box = view.scrollDOM.getBoundingClientRect();
  return (at.top + at.bottom) / 2 - box.top + view.scrollDOM.scrollTop;
}

class Tick implements LayerMarker {
  constructor(
    private readonly top: number,
    private readonly className: string,
  ) {}

  eq(other: Tick): boolean {
    return other.top === this.top && other.className === this.className;
  }

  draw(): HTMLElement {
    const dom = document.createElement('i');
    this.place(dom);
    return dom;
  }

  update(dom: HTMLElement): boolean {
    this.place(dom);
    return true;
  }

  private place(dom: HTMLElement) {
    dom.className = this.className;
    dom.style.top = `${this.top}px`;
  }
}
