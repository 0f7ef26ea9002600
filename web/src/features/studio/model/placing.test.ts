import { describe, expect, it } from 'vitest';
import { freeCell } from './placing';
import { graphOf } from './testing';

describe('a new component', () => {
  it('stands beside the one that is selected', () => {
    expect(freeCell(graphOf({ a: [0, 0], b: [3, 1] }), 'b')).toEqual([4, 1]);
  });

  it('stands beside those who ask, where it is the first', () => {
    expect(freeCell(graphOf({ clients: [0, 1] }), undefined)).toEqual([1, 1]);
  });

  it('stands in the first free cell where nothing is selected, or on an empty sheet', () => {
    expect(freeCell(graphOf({ a: [0, 0], b: [1, 0] }), undefined)).toEqual([0, 1]);
    expect(freeCell(graphOf({}), undefined)).toEqual([0, 0]);
  });
});
