import type { GraphGroup } from './graph';

/** A component by its name, or a group with what lies within. */
export type Nest = string | { name: string; inner: readonly Nest[] };

/**
 * These components as they lie in groups, one within the other. A group that shares only some of its members with a
 * larger one lies in no order with it and is left out: a component cannot be laid out in two boxes at once.
 */
export function nestOf(groups: readonly GraphGroup[], names: readonly string[]): Nest[] {
  const largestFirst = groups
    .map(({ name, members }) => ({ name, members: members.filter((one) => names.includes(one)) }))
    .filter(({ members }) => members.length > 0)
    .sort((one, other) => other.members.length - one.members.length);
  const orderly = largestFirst.filter((group, index) =>
    largestFirst
      .slice(0, index)
      .every(
        ({ members }) =>
          group.members.every((name) => members.includes(name)) ||
          !group.members.some((name) => members.includes(name)),
      ),
  );
  return within(orderly, names);
}

type Group = Pick<GraphGroup, 'name' | 'members'>;

function within(groups: readonly Group[], names: readonly string[]): Nest[] {
  const nests: Nest[] = [];
  const left = new Set(names);
  for (const [index, { name, members }] of groups.entries()) {
    if (!members.every((one) => left.has(one))) continue;
    for (const one of members) left.delete(one);
    const inner = groups
      .slice(index + 1)
      .filter((other) => other.members.every((one) => members.includes(one)));
    nests.push({ name, inner: within(inner, members) });
  }
  return [...nests, ...left];
}
