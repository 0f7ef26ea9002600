import { expect, it } from 'vitest';
import { toPixels } from './geometry';
import { framed, nothing, only } from './selection';

const places = new Map([
  ['a', toPixels([0, 0])],
  ['b', toPixels([1, 0])],
  ['c', toPixels([3, 2])],
]);

it('selects what a frame touches, from whichever corner it is drawn', () => {
  const [from, to] = [
    { x: -10, y: -10 },
    { x: 220, y: 20 },
  ];
  expect(framed(nothing, places, from, to)).toEqual({ kind: 'components', names: ['a', 'b'] });
  expect(framed(nothing, places, to, from)).toEqual({ kind: 'components', names: ['a', 'b'] });
});

it('adds to what is selected already, each once', () => {
  const [from, to] = [
    { x: -10, y: -10 },
    { x: 20, y: 20 },
  ];
  expect(framed(only('c'), places, from, to)).toEqual({ kind: 'components', names: ['c', 'a'] });
  expect(framed(only('a'), places, from, to)).toEqual(only('a'));
});

it('selects nothing where a frame touches nothing', () => {
  const far = { x: 5000, y: 5000 };
  expect(framed(nothing, places, far, { x: 5100, y: 5100 })).toEqual(nothing);
});
