import { expect, it } from 'vitest';
import { counted, elapsed, range } from './numbers';

it('counts with the right word', () => {
  expect(counted(1, 'question')).toBe('1 question');
  expect(counted(4102, 'point')).toBe('4,102 points');
  expect(counted(2, 'try', 'tries')).toBe('2 tries');
});

it('says a range, or one number when its ends meet', () => {
  expect(range(65.5, 69.5)).toBe('65.5 to 69.5');
  expect(range(60, 60)).toBe('60');
});

it('says microseconds until they are milliseconds', () => {
  expect(elapsed(0)).toBe('1 µs');
  expect(elapsed(412)).toBe('412 µs');
  expect(elapsed(4180)).toBe('4.2 ms');
});
