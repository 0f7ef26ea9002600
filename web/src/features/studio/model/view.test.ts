import { describe, expect, it } from 'vitest';
import { toPixels, wayIntoView } from './geometry';

const pane = { width: 900, height: 500 };
const still = { x: 0, y: 0, zoom: 1 };

describe('the way into view', () => {
  it('is none for a node that is seen as a whole', () => {
    expect(wayIntoView(toPixels([1, 1]), still, pane)).toEqual({ x: 0, y: 0 });
  });

  it('leads in from below and from the right, with room for its numbers', () => {
    expect(wayIntoView({ x: 800, y: 400 }, still, pane)).toEqual({ x: -72, y: -34 });
  });

  it('leads in from the left and from above', () => {
    expect(wayIntoView({ x: -200, y: -120 }, still, pane)).toEqual({ x: 216, y: 136 });
  });

  it('goes by what is seen, moved and enlarged as it is', () => {
    const view = { x: 100, y: 50, zoom: 2 };
    expect(wayIntoView({ x: 0, y: 0 }, view, pane)).toEqual({ x: 0, y: 0 });
    expect(wayIntoView({ x: 300, y: 0 }, view, pane).x).toBe(-128);
  });

  it('shows where a node begins in a pane that is too small for it', () => {
    expect(wayIntoView({ x: 500, y: 16 }, still, { width: 120, height: 500 }).x).toBe(16 - 500);
  });
});
