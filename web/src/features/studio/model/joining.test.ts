import { describe, expect, it } from 'vitest';
import { type Point, toPixels } from './geometry';
import type { GraphGroup } from './graph';
import { joined } from './groups';
import { setMembers } from './text/designEdits';

const places = (at: Record<string, readonly [number, number]>): ReadonlyMap<string, Point> =>
  new Map(Object.entries(at).map(([name, cell]) => [name, toPixels(cell)]));

const group = (name: string, ...members: string[]): GraphGroup => ({ name, kind: 'any', members });

describe('what is moved into the box of a group', () => {
  const zone = group('zone', 'app', 'db');

  it('is in that group then', () => {
    const after = places({ app: [0, 0], db: [2, 0], cache: [1, 0] });
    expect(joined([zone], after, ['cache']).get('zone')).toEqual(['app', 'db', 'cache']);
  });

  it('is not where it lies beside the box', () => {
    const after = places({ app: [0, 0], db: [2, 0], cache: [1, 2] });
    expect(joined([zone], after, ['cache']).size).toBe(0);
  });

  it('is in all groups whose boxes hold it, one around the other', () => {
    const region = group('region', 'app', 'db', 'edge');
    const after = places({ edge: [-1, 0], app: [0, 0], db: [2, 0], cache: [1, 0] });
    expect([...joined([zone, region], after, ['cache']).keys()]).toEqual(['zone', 'region']);
  });

  it('is not taken in by a box that follows a member of its own on the way', () => {
    const after = places({ app: [0, 0], db: [4, 0], cache: [2, 0], other: [3, 0] });
    const all = [group('pair', 'app', 'db')];
    expect(joined(all, after, ['db', 'other']).size).toBe(0);
  });

  it('changes nothing where a whole group is moved over another component', () => {
    const after = places({ app: [0, 0], db: [2, 0], cache: [1, 0] });
    expect(joined([zone], after, ['app', 'db']).size).toBe(0);
  });
});

describe('the members of a group in the text', () => {
  const text = `components:
  app: {kind: service}
  db: {kind: sql-database}
groups:
  core: {kind: zone, members: [app]} # ours
`;

  it('are written in their place, and the rest stays', () => {
    expect(setMembers(text, 'core', ['app', 'db'])).toBe(text.replace('[app]', '[app, db]'));
  });

  it('are none where the group goes', () => {
    expect(setMembers(text, 'core', [])).not.toContain('core');
  });

  it('stay as they are where there is no such group', () => {
    expect(setMembers(text, 'edge', ['app'])).toBe(text);
  });
});
