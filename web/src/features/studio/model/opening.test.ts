import { describe, expect, it } from 'vitest';
import { readOpening } from './opening';

describe('the address of a moment', () => {
  it.each([
    ['at=42', 42],
    ['at=42.46', 42.5],
    ['at=1:02.5', 62.5],
    ['at=0', 0],
    ['', null],
    ['at=', null],
    ['at=-3', null],
    ['at=soon', null],
    ['at=1e9', null],
  ])('%s is %s', (search, at) => {
    expect(readOpening(new URLSearchParams(search)).at).toBe(at);
  });

  it('names a design, or none', () => {
    expect(readOpening(new URLSearchParams('at=42&design=01a2'))).toEqual({
      at: 42,
      design: '01a2',
    });
    expect(readOpening(new URLSearchParams('design=')).design).toBeNull();
  });
});
