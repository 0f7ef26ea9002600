import { expect, it } from 'vitest';
import { nearestPhrasing } from './peek';

const node = (value: number, description: string, ...children: ReturnType<typeof leaf>[]) => ({
  value,
  description,
  spans: [],
  children,
});
const leaf = (value: number, description: string) => ({
  value,
  description,
  spans: [],
  children: [] as never[],
});

it('is the leaf that earned most, and the first of equals', () => {
  const tree = node(0.5, 'tried', leaf(0, 'a'), leaf(1, 'b'), leaf(1, 'c'));
  expect(nearestPhrasing(tree).description).toBe('b');
});

it('is the node itself where there is nothing below', () => {
  expect(nearestPhrasing(leaf(0, 'alone')).description).toBe('alone');
});
