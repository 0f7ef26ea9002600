import type { RefObject } from 'react';
import { type KeyBinding, useKeys } from '@/shared/keys';

interface DeskKeys {
  coached: boolean;
  submit: () => void;
  pause: () => void;
  hint: () => void;
  prompt: RefObject<HTMLElement | null>;
  coach: RefObject<HTMLElement | null>;
  focusAnswer: () => void;
}

/** The keys of the desk work while typing, so none of them may mean anything to an editor. */
export function useDeskKeys(desk: DeskKeys): void {
  const panes: KeyBinding = {
    keys: ['Alt+1', 'Alt+2', 'Alt+3'],
    shown: ['Alt', '1–3'],
    label: desk.coached ? 'prompt, answer, coach' : 'prompt, answer',
    whileTyping: true,
    order: 6,
    run: (_event, key) => {
      if (key === 'Alt+1') desk.prompt.current?.focus();
      if (key === 'Alt+2') desk.focusAnswer();
      if (key === 'Alt+3') desk.coach.current?.focus();
    },
  };
  const hint: KeyBinding = {
    keys: 'Alt+h',
    label: 'next hint',
    whileTyping: true,
    order: 9,
    run: desk.hint,
  };
  useKeys('Answer', [
    { keys: 'Mod+Enter', label: 'submit', whileTyping: true, order: 10, run: desk.submit },
    ...(desk.coached ? [hint] : []),
    { keys: 'Mod+.', label: 'pause', whileTyping: true, order: 8, run: desk.pause },
    panes,
    { keys: 'Enter', label: 'write', listed: 'sheet', run: desk.focusAnswer },
    ...editorsOwn,
  ]);
}

/** Bound by the editor itself; listed here so that the sheet tells of them. */
const editorsOwn: KeyBinding[] = [
  { keys: 'Escape', label: 'leave the editor', listed: 'sheet', disabled: true, run: () => {} },
  {
    keys: ['Mod+]', 'Mod+['],
    label: 'indent, outdent',
    listed: 'sheet',
    disabled: true,
    run: () => {},
  },
];
