import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Tick } from '@/api/types';
import { inWords, Ticks } from './Ticks';

const ticks: Tick[] = [
  { outcome: 'met', weight: 8, must: true },
  { outcome: 'met', weight: 5, must: false },
  { outcome: 'partly', weight: 12, must: true },
  { outcome: 'violated', weight: 6, must: false },
];

describe('Ticks', () => {
  it('says how many of each, leaving out what did not occur', () => {
    expect(inWords(ticks)).toBe('2 met, 1 partly, 1 violated');
    expect(inWords([])).toBe('none');
  });

  it('draws one tick for each finding, as wide as its weight', () => {
    render(<Ticks ticks={ticks} />);
    const drawn = screen.getByRole('img', { name: 'Findings: 2 met, 1 partly, 1 violated' });
    expect(drawn.children).toHaveLength(4);
    expect((drawn.children[2] as HTMLElement).style.getPropertyValue('--w')).toBe('12');
  });
});
