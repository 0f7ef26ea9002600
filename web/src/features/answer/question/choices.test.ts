import { describe, expect, it } from 'vitest';
import { startingLevel } from './choices';

describe('startingLevel', () => {
  it('is the wanted one where there is it', () => {
    expect(startingLevel(['mid', 'senior'], 'senior')).toBe('senior');
  });

  it('is the nearest otherwise', () => {
    expect(startingLevel(['mid', 'senior'], 'staff')).toBe('senior');
    expect(startingLevel([], 'staff')).toBe('staff');
  });
});
