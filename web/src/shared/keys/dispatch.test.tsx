import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenToKeys } from './dispatch';
import { type KeyBinding, register } from './registry';

let undo: (() => void)[] = [];
const bind = (...bindings: KeyBinding[]) => undo.push(register('Test', bindings));

function press(target: Element, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
}

function element(html: string): Element {
  document.body.innerHTML = html;
  return document.body.firstElementChild as Element;
}

beforeEach(() => {
  undo = [listenToKeys()];
});

afterEach(() => {
  for (const each of undo) each();
  document.body.innerHTML = '';
});

describe('dispatch', () => {
  it('runs the binding and keeps the key from the browser', () => {
    const run = vi.fn();
    bind({ keys: ['j', 'k'], label: 'move', run });
    const event = press(document.body, 'k');
    expect(run).toHaveBeenCalledWith(event, 'k');
    expect(event.defaultPrevented).toBe(true);
  });

  it.each([
    '<input>',
    '<textarea></textarea>',
    '<select></select>',
    '<div contenteditable="true"></div>',
  ])('rests while typing in %s', (html) => {
    const run = vi.fn();
    bind({ keys: 'j', label: 'move', run });
    press(element(html), 'j');
    expect(run).not.toHaveBeenCalled();
  });

  it('works on a checkbox, where nothing is typed', () => {
    const run = vi.fn();
    bind({ keys: 'j', label: 'move', run });
    press(element('<input type="checkbox">'), 'j');
    expect(run).toHaveBeenCalledOnce();
  });

  it('runs a declared key while typing', () => {
    const run = vi.fn();
    bind({ keys: 'Escape', label: 'clear', whileTyping: true, run });
    press(element('<input>'), 'Escape');
    expect(run).toHaveBeenCalledOnce();
  });

  it('leaves Enter to the link or button that has focus', () => {
    const run = vi.fn();
    bind({ keys: 'Enter', label: 'start', run });
    press(element('<button>Go</button>'), 'Enter');
    press(element('<a href="/x">Go</a>'), 'Enter');
    expect(run).not.toHaveBeenCalled();
  });

  it('leaves every key to an open dialog', () => {
    const run = vi.fn();
    bind({ keys: 'j', label: 'move', run });
    const dialog = element('<div role="dialog" aria-modal="true"><p tabindex="0"></p></div>');
    press(dialog.firstElementChild as Element, 'j');
    expect(run).not.toHaveBeenCalled();
  });

  it('does nothing during composition, or when disabled', () => {
    const run = vi.fn();
    bind({ keys: 'j', label: 'move', run }, { keys: 'k', label: 'off', disabled: true, run });
    press(document.body, 'j', { isComposing: true });
    press(document.body, 'k');
    expect(run).not.toHaveBeenCalled();
  });

  it('leaves a key to the browser that becomes an event there', () => {
    const run = vi.fn();
    bind({ keys: 'Mod+v', label: 'paste', isEvent: true, run });
    const event = press(document.body, 'v', { ctrlKey: true });
    expect(run).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(false);
  });

  it('asks the newest group first, and forgets a group that left', () => {
    const page = vi.fn();
    const pane = vi.fn();
    bind({ keys: 'j', label: 'page', run: page });
    const leave = register('Pane', [{ keys: 'j', label: 'pane', run: pane }]);
    press(document.body, 'j');
    leave();
    press(document.body, 'j');
    expect(pane).toHaveBeenCalledOnce();
    expect(page).toHaveBeenCalledOnce();
  });

  it('lets a held key repeat movement but not Enter', () => {
    const run = vi.fn();
    bind({ keys: ['j', 'Enter'], label: 'either', run });
    press(document.body, 'j', { repeat: true });
    press(document.body, 'Enter', { repeat: true });
    expect(run).toHaveBeenCalledOnce();
  });
});
