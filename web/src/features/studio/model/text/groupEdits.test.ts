import { describe, expect, it } from 'vitest';
import { readDesign } from './design';
import {
  addGroup,
  removeComponents,
  removeGroup,
  renameComponent,
  renameGroup,
  setGroupKind,
} from './designEdits';
import { changed, design } from './testing';

describe('groups', () => {
  const zone = addGroup(design, { name: 'zone-a', kind: 'zone', members: ['checkout', 'orders'] });

  it('are a section of their own, and what is drawn in them stays as it is', () => {
    expect(changed(zone)).toEqual({
      gone: [],
      came: ['groups:', '  zone-a: {kind: zone, members: [checkout, orders]}'],
    });
    expect(readDesign(zone).groups).toEqual([
      { name: 'zone-a', kind: 'zone', members: ['checkout', 'orders'] },
    ]);
    const two = addGroup(zone, { name: 'all', kind: 'any', members: ['sessions'] });
    expect(changed(two, zone).came).toEqual(['  all: {members: [sessions]}']);
    expect(changed(removeGroup(two, 'all'), zone)).toEqual({ gone: [], came: [] });
  });

  it('of which none is left leave no section', () => {
    expect(removeGroup(zone, 'zone-a')).toBe(design);
    expect(removeGroup(zone, 'other')).toBe(zone);
  });

  it('change their kind and name', () => {
    expect(readDesign(setGroupKind(zone, 'zone-a', 'any')).groups[0]?.kind).toBe('any');
    expect(setGroupKind(zone, 'zone-a', 'any')).toContain('zone-a: {members:');
    expect(readDesign(setGroupKind(zone, 'zone-a', 'region')).groups[0]?.kind).toBe('region');
    expect(readDesign(renameGroup(zone, 'zone-a', 'west')).groups[0]?.name).toBe('west');
    expect(renameGroup(zone, 'zone-a', 'No name')).toBe(zone);
  });

  it('follow their members', () => {
    const renamed = readDesign(renameComponent(zone, 'orders', 'orders-db')).groups[0]?.members;
    expect(renamed).toEqual(['checkout', 'orders-db']);
    const one = removeComponents(zone, ['orders']);
    expect(readDesign(one).groups[0]?.members).toEqual(['checkout']);
    expect(readDesign(removeComponents(one, ['checkout'])).groups).toEqual([]);
  });

  it('are taken apart where all their members go, and leave no section where all do', () => {
    const two = addGroup(zone, { name: 'all', kind: 'any', members: ['sessions'] });
    const left = removeComponents(two, ['orders', 'checkout']);
    expect(readDesign(left).groups.map(({ name }) => name)).toEqual(['all']);
    expect(removeComponents(left, ['sessions'])).not.toContain('groups');
  });

  it('are read with one member that is no list, and with a kind that nobody knows', () => {
    const { groups } = readDesign('groups:\n  a: {members: app}\n  b: {kind: rack}\n');
    expect(groups).toEqual([
      { name: 'a', kind: 'any', members: ['app'] },
      { name: 'b', kind: 'any', members: [] },
    ]);
  });
});
