import { expect, it } from 'vitest';
import { toPixels } from '../model/geometry';
import { graphOf } from '../model/testing';
import { Routes } from './routes';

const { links } = graphOf({}, ['a -> b', 'b -> c']);
const at = (b: readonly [number, number]) =>
  new Map([
    ['a', toPixels([0, 0])],
    ['b', toPixels(b)],
    ['c', toPixels([4, 0])],
    ['d', toPixels([0, 3])],
  ]);

it('keeps the ways of what is not dragged, and draws the others anew', () => {
  const routes = new Routes();
  const before = routes.of([...links, ...graphOf({}, ['a -> d']).links], at([2, 0]), false);
  const after = routes.of([...links, ...graphOf({}, ['a -> d']).links], at([2, 1]), true);
  expect(after.get('a→d')).toBe(before.get('a→d'));
  expect(after.get('a→b')?.route.path).not.toBe(before.get('a→b')?.route.path);
});

it('looks once more for the best way of all when what was dragged lies still', () => {
  const routes = new Routes();
  const long = graphOf({}, ['a -> c']).links;
  const free = routes.of(long, at([2, 2]), false).get('a→c')?.route.path;
  expect(routes.of(long, at([2, 0]), true).get('a→c')?.route.path).toBe(free);
  expect(routes.of(long, at([2, 0]), false).get('a→c')?.route.path).not.toBe(free);
});

it('gives back the same object where nothing has changed', () => {
  const routes = new Routes();
  const before = routes.of(links, at([2, 0]), false).get('a→b');
  expect(routes.of(links, at([2, 0]), false).get('a→b')?.route).toBe(before?.route);
});

it('leaves words where they are while something else is dragged', () => {
  const routes = new Routes();
  const all = [...links, ...graphOf({}, ['a -> d']).links];
  const before = routes.of(all, at([2, 0]), false).get('a→d');
  const after = routes.of(all, at([2, 1]), true).get('a→d');
  expect(after?.label).toBe(before?.label);
});
