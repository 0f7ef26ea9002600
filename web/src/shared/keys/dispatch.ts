import { matches } from './chord';
import { currentGroups } from './registry';

const textField =
  'textarea, select, [contenteditable]:not([contenteditable="false"]), ' +
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="range"])';

// What these do with a key of their own is not ours to take.
const layered = '[aria-modal="true"], [role="menu"], [role="listbox"]';
const activatable = 'a[href], button, summary, [role="button"], [role="tab"]';
const steppable = 'input[type="range"], [role="slider"], [role="radio"], input[type="radio"]';

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(textField) !== null;
}

/** Whether the focused control answers this key by itself. */
function belongsToControl(event: KeyboardEvent, target: Element): boolean {
  if (event.key === 'Enter' || event.key === ' ') return target.closest(activatable) !== null;
  return event.key.startsWith('Arrow') && target.closest(steppable) !== null;
}

/** Runs the first binding that wants this press. Returns whether one did. */
export function dispatch(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  const target = event.target instanceof Element ? event.target : null;
  const typing = isTyping(target);
  if (target?.closest(layered)) return false;
  if (target && !event.ctrlKey && !event.metaKey && belongsToControl(event, target)) return false;

  for (const group of currentGroups()) {
    for (const { binding, chords } of group.bindings) {
      if (binding.disabled || binding.isEvent || (typing && !binding.whileTyping)) continue;
      for (const [written, chord] of chords) {
        if (!matches(chord, event)) continue;
        // A held key repeats movement and nothing else.
        if (event.repeat && (event.key === 'Enter' || chord.mod)) return false;
        event.preventDefault();
        binding.run(event, written);
        return true;
      }
    }
  }
  return false;
}

export function listenToKeys(): () => void {
  document.addEventListener('keydown', dispatch);
  return () => document.removeEventListener('keydown', dispatch);
}
