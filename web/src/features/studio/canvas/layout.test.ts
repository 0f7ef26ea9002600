import { expect, it } from 'vitest';
import { graphOf } from '../model/testing';
import { layout } from './layout';

const chain = ['a -> b', 'b -> c', 'a -> d', 'd -> c'];

it('stands in layers along the flow', async () => {
  const at = await layout(graphOf({ a: [5, 5], b: [1, 1], c: [0, 0], d: [0, 3] }, chain));
  expect([at.a?.[0], at.b?.[0], at.d?.[0], at.c?.[0]]).toEqual([0, 1, 1, 2]);
  expect(Math.abs((at.b?.[1] ?? 0) - (at.d?.[1] ?? 0))).toBeGreaterThanOrEqual(1);
});

it('moves only what is chosen, and that from where it stood', async () => {
  const graph = graphOf({ a: [0, 0], b: [3, 2], c: [3, 4], d: [1, 0] }, chain);
  const at = await layout(graph, ['b', 'c']);
  expect(Object.keys(at).sort()).toEqual(['b', 'c']);
  expect(at).toMatchObject({ b: [3, 2], c: [4, 2] });
});

it('keeps what is in a box apart from what is not', async () => {
  const graph = graphOf({ a: [0, 0], b: [1, 0], c: [2, 0], d: [1, 1] }, chain);
  const zone = { name: 'zone', kind: 'zone' as const, members: ['b', 'c'] };
  const at = await layout({ ...graph, groups: [zone] });
  const [left, right] = [at.b?.[0] ?? 0, at.c?.[0] ?? 0];
  const [top, bottom] = [at.b?.[1] ?? 0, at.c?.[1] ?? 0].sort((x, y) => x - y);
  const [x = 0, y = 0] = at.d ?? [];
  expect(x < left || x > right || y < (top ?? 0) || y > (bottom ?? 0)).toBe(true);
});
