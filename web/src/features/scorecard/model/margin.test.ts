import { describe, expect, it } from 'vitest';
import { placeLabels, wirePath } from './margin';

const place = (...ys: number[]) =>
  placeLabels(ys.map((y, index) => ({ id: String(index), y }))).map(({ y, column }) => [y, column]);

describe('placeLabels', () => {
  it('stands beside its line when there is room', () => {
    expect(place(0, 26, 78)).toEqual([
      [0, 0],
      [26, 0],
      [78, 0],
    ]);
  });

  it('puts two of one line side by side', () => {
    expect(place(10, 10)).toEqual([
      [10, 0],
      [10, 1],
    ]);
  });

  it('moves a third down rather than over another', () => {
    expect(place(10, 10, 10, 10)).toEqual([
      [10, 0],
      [10, 1],
      [30, 0],
      [30, 1],
    ]);
  });

  it('never lets two overlap', () => {
    const ys = [0, 0, 0, 5, 8, 26, 26, 30, 52, 53, 54];
    const placed = placeLabels(ys.map((y, index) => ({ id: String(index), y })));
    for (const a of placed) {
      const near = placed.filter(
        (b) => a !== b && a.column === b.column && Math.abs(a.y - b.y) < 20,
      );
      expect(near).toEqual([]);
    }
    expect(placed.every((label, index) => label.y >= (ys[index] ?? 0))).toBe(true);
  });
});

describe('wirePath', () => {
  it('goes across, along the rule, and across', () => {
    expect(wirePath({ x: 24, y: 62.2 }, 48, { x: 84, y: 80 })).toBe('M24 62H48V80H84');
  });
});
