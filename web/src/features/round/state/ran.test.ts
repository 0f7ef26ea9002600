import { expect, it } from 'vitest';
import { MemoryStorage } from '@/shared/drafts/testing/memoryStorage';
import { forgetRan, hasRan, keepRan } from './ran';

it('is known after a reload that a design of the round has run, and of no other round', () => {
  const storage = new MemoryStorage();
  expect(hasRan(storage, 'r1')).toBe(false);
  keepRan(storage, 'r1');
  expect(hasRan(storage, 'r1')).toBe(true);
  expect(hasRan(storage, 'r2')).toBe(false);
  forgetRan(storage, 'r1');
  expect(hasRan(storage, 'r1')).toBe(false);
});
