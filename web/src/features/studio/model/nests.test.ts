import { expect, it } from 'vitest';
import type { GraphGroup } from './graph';
import { nestOf } from './nests';

const group = (name: string, ...members: string[]): GraphGroup => ({ name, kind: 'any', members });

it('lays a zone into its region, and leaves what is in none beside them', () => {
  const groups = [group('zone', 'b'), group('region', 'a', 'b', 'c'), group('other', 'd')];
  expect(nestOf(groups, ['a', 'b', 'c', 'd', 'e'])).toEqual([
    { name: 'region', inner: [{ name: 'zone', inner: ['b'] }, 'a', 'c'] },
    { name: 'other', inner: ['d'] },
    'e',
  ]);
});

it('leaves out a group that crosses a larger one', () => {
  expect(nestOf([group('x', 'a', 'b', 'c'), group('y', 'c', 'd')], ['a', 'b', 'c', 'd'])).toEqual([
    { name: 'x', inner: ['a', 'b', 'c'] },
    'd',
  ]);
});

it('knows only what it is asked of', () => {
  expect(nestOf([group('x', 'a', 'b')], ['b', 'c'])).toEqual([{ name: 'x', inner: ['b'] }, 'c']);
  expect(nestOf([group('x', 'a')], ['c'])).toEqual(['c']);
});

it('keeps two groups of the same components one in the other', () => {
  expect(nestOf([group('x', 'a'), group('y', 'a')], ['a'])).toEqual([
    { name: 'x', inner: [{ name: 'y', inner: ['a'] }] },
  ]);
});
