import { useEffect, useRef } from 'react';
import { isTyping } from '@/shared/keys';
import type { StudioValue } from './StudioContext';

/**
 * Copies, cuts and pastes by way of the clipboard of the system, as text: from one design into another, and from one tab
 * into the next. The events are heard and not the keys, so that nobody has to be asked for the right to read it.
 */
export function useClipboard(studio: StudioValue): void {
  const latest = useRef(studio);
  useEffect(() => {
    latest.current = studio;
  });
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      const { copied, remove, readOnly } = latest.current;
      // Marked text goes first: it is what one sees marked.
      if (isElsewhere(event) || String(getSelection() ?? '') !== '') return;
      const text = copied();
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut' && !readOnly) remove();
    };
    const put = (event: ClipboardEvent) => {
      if (isElsewhere(event) || latest.current.readOnly) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      event.preventDefault();
      if (text.trim() !== '') latest.current.paste(text);
    };
    document.addEventListener('copy', take);
    document.addEventListener('cut', take);
    document.addEventListener('paste', put);
    return () => {
      document.removeEventListener('copy', take);
      document.removeEventListener('cut', take);
      document.removeEventListener('paste', put);
    };
  }, []);
}

/** In a field, or with a dialog open, the clipboard is that one's. */
const isElsewhere = ({ target }: ClipboardEvent) =>
  isTyping(target) || document.querySelector('[aria-modal="true"]') !== null;
