import type { KeyBinding } from './registry';
import { focusedRow, moveRowFocus, openFocusedRow } from './rowFocus';

/** The keys of every list: J and K, or the arrows, move from row to row, Enter or O opens. */
export const rowKeys = (none: boolean): KeyBinding[] => [
  {
    keys: ['j', 'k'],
    label: 'move',
    order: 20,
    disabled: none,
    run: (_event, key) => moveRowFocus(key === 'j' ? 1 : -1),
  },
  {
    keys: ['ArrowDown', 'ArrowUp'],
    label: 'move',
    listed: 'sheet',
    disabled: none,
    run: (_event, key) => moveRowFocus(key === 'ArrowDown' ? 1 : -1),
  },
  { keys: ['Enter', 'o'], label: 'open', order: 19, disabled: none, run: openFocusedRow },
];

/** Delete acts on the row that has focus, and on no other. */
export const deleteRowKey = <T>(
  items: readonly T[] | undefined,
  onDelete: (item: T) => void,
): KeyBinding => ({
  keys: 'Delete',
  label: 'delete',
  order: 17,
  disabled: !items?.length,
  run: () => {
    const focused = items?.[focusedRow()];
    if (focused) onDelete(focused);
  },
});
