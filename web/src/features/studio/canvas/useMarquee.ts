import { type MouseEvent, useEffect, useRef, useState } from 'react';

/** A corner of the frame, in the window. */
export interface Corner {
  x: number;
  y: number;
}

export interface Marquee {
  from: Corner;
  to: Corner;
}

/** As React Flow names the sheet behind what is drawn. */
const sheet = '.react-flow__pane';

/** Whoever moves less has clicked. */
const leastPixels = 4;

/** With Shift one draws a frame on the sheet instead of moving it; Esc takes it back. */
export function useMarquee(onFrame: (marquee: Marquee) => void) {
  const [marquee, setMarquee] = useState<Marquee | null>(null);
  const latest = useRef(onFrame);
  useEffect(() => {
    latest.current = onFrame;
  });
  /** Where the button was let go the sheet says that it was clicked. */
  const isDrawn = useRef(false);
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);

  const onMouseDownCapture = (event: MouseEvent) => {
    isDrawn.current = false;
    const isOnSheet = event.target instanceof Element && event.target.closest(sheet) !== null;
    if (!event.shiftKey || event.button !== 0 || !isOnSheet) return;
    // The sheet would move, and the browser would mark text.
    event.stopPropagation();
    event.preventDefault();
    const from = cornerOf(event);
    const moved = (next: globalThis.MouseEvent) => setMarquee({ from, to: cornerOf(next) });
    const up = (last: globalThis.MouseEvent) => {
      end.current?.();
      const to = cornerOf(last);
      if (Math.abs(to.x - from.x) + Math.abs(to.y - from.y) < leastPixels) return;
      isDrawn.current = true;
      latest.current({ from, to });
    };
    const cancel = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      end.current?.();
    };
    end.current = () => {
      window.removeEventListener('mousemove', moved);
      window.removeEventListener('mouseup', up);
      window.removeEventListener('keydown', cancel, true);
      end.current = null;
      setMarquee(null);
    };
    window.addEventListener('mousemove', moved);
    window.addEventListener('mouseup', up);
    window.addEventListener('keydown', cancel, true);
  };
  return { marquee, onMouseDownCapture, isDrawn };
}

const cornerOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Corner => ({
  x: clientX,
  y: clientY,
});
