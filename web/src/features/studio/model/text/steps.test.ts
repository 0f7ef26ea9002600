import { describe, expect, it } from 'vitest';
import { neededBy, retargeted } from './steps';

const steps = `- compute: 1 ms
- chance: 5 %
  then:
    - read: posts
      times: 8
  else: [{read: timelines, fails: [{call: posts}]}]
- publish: posted          # in one write
  outbox: posts
- reply`;

describe('steps of a handler', () => {
  it('need every component that they name, however deep', () => {
    expect(neededBy(steps)).toEqual(['posts', 'timelines', 'posts', 'posted', 'posts']);
    expect(neededBy('- compute: 2 ms\n- reply')).toEqual([]);
  });

  it('are done with twins where there are any, and stay as they are written', () => {
    const twin = new Map([['posts', 'posts-2']]);
    expect(retargeted(steps, twin)).toBe(steps.replaceAll('posts', 'posts-2'));
    expect(retargeted(steps, new Map())).toBe(steps);
  });
});
