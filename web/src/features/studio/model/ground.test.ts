import { expect, it } from 'vitest';
import { Ground } from './ground';

const at = (left: number, top: number, width = 10, height = 10) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

it('counts each thing once, in however many squares it lies', () => {
  const ground = new Ground();
  ground.lay(at(-500, -500, 1000, 1000));
  ground.lay(at(60, 60));
  expect(ground.touched(at(50, 50, 40, 40))).toBe(2);
  expect(ground.touched(at(50, 50, 40, 40))).toBe(2);
  expect(ground.touched(at(-90, 0))).toBe(1);
});

it('does not count what only lies beside it', () => {
  const ground = new Ground();
  ground.lay(at(0, 0));
  expect(ground.touched(at(10, 0))).toBe(0);
  expect(ground.touched(at(9, 9))).toBe(1);
});

it('leaves out what belongs to one owner', () => {
  const ground = new Ground();
  ground.lay(at(0, 0), 'a');
  ground.lay(at(0, 0), 'b');
  expect(ground.touched(at(0, 0), 'a')).toBe(1);
});

it('finds lines, which have no width', () => {
  const ground = new Ground();
  ground.lay(at(5, 0, 0, 300));
  expect(ground.touched(at(0, 200))).toBe(1);
});
