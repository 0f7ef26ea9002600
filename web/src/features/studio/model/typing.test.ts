import { expect, it } from 'vitest';
import { edit, historyOf, undo } from './history';
import { Typing } from './typing';

it('is undone up to the last pause, and not to the beginning', () => {
  let now = 0;
  const typing = new Typing(() => now);
  let history = historyOf('');
  for (const [at, text] of [
    [0, 'a'],
    [400, 'ab'],
    [2000, 'abc'],
    [2300, 'abcd'],
  ] as const) {
    now = at;
    history = edit(history, text, typing.tag());
  }
  expect(history.past).toEqual(['', 'ab']);
  expect(undo(history).text).toBe('ab');
});
