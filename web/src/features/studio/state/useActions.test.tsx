import { renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { graphOf } from '../model/testing';
import { useActions } from './useActions';
import type { Studio } from './useStudio';

const announce = vi.hoisted(() => vi.fn());
vi.mock('@/shared/ui', () => ({ announce }));

const text = 'components:\n  app: {kind: service}\n  db: {kind: sql-database}\n';

/** A studio that keeps its text, as far as an action needs one. */
function studioWith(over: Partial<Studio> = {}) {
  const held = { text };
  const studio = {
    text,
    graph: graphOf({ app: [0, 0], db: [1, 0] }),
    problem: null,
    selection: { kind: 'components', names: ['app'] },
    select: vi.fn(),
    setWiring: vi.fn(),
    say: vi.fn(),
    apply: (edit: (text: string) => string) => {
      held.text = edit(held.text);
    },
    ...over,
  } as unknown as Studio;
  const { result } = renderHook(() => useActions(studio));
  return { actions: result.current, studio, held };
}

beforeEach(() => announce.mockClear());

describe('while the text cannot be read', () => {
  const problem = 'Line 47: a bracket is not closed.';

  it.each(['add', 'remove', 'rename', 'connect', 'move', 'nudge', 'group', 'duplicate'] as const)(
    'nothing is done by %s, and nothing says that it was',
    (name) => {
      const { actions, studio, held } = studioWith({ problem });
      (actions[name] as (...values: unknown[]) => unknown)('app', 'db');
      expect(held.text).toBe(text);
      expect(announce).not.toHaveBeenCalled();
      expect(studio.select).not.toHaveBeenCalled();
      expect(studio.say).toHaveBeenCalledWith(
        `The text cannot be read, so nothing was done. ${problem}`,
      );
    },
  );
});

describe('removing', () => {
  it('says what is gone', () => {
    const { actions, held } = studioWith();
    actions.remove();
    expect(held.text).not.toContain('app');
    expect(announce).toHaveBeenCalledWith('app removed');
  });

  it('says why what the scenario gives stays, and leaves it selected', () => {
    const graph = graphOf({ buyers: [0, 0], app: [1, 0] });
    const given = graph.components.map((one) => ({ ...one, given: one.name === 'buyers' }));
    const { actions, studio, held } = studioWith({
      graph: { ...graph, components: given },
      selection: { kind: 'components', names: ['buyers', 'app'] },
    });
    actions.remove();
    expect(held.text).not.toContain('app');
    expect(studio.say).toHaveBeenLastCalledWith('buyers is given by the scenario and stays.');
    expect(studio.select).toHaveBeenLastCalledWith({ kind: 'components', names: ['buyers'] });
  });
});

it('puts what is dropped in the box of a group into it with one edit', () => {
  const withGroup = `${text}groups:\n  core: {members: [db]}\n`;
  const graph = graphOf({ app: [3, 0], db: [1, 0] });
  const apply = vi.fn();
  const { actions } = studioWith({
    graph: { ...graph, groups: [{ name: 'core', kind: 'any', members: ['db'] }] },
    apply,
  });
  actions.move({ app: [1, 0.1] });
  expect(apply).toHaveBeenCalledOnce();
  const after = apply.mock.calls[0]?.[0](withGroup) as string;
  expect(after).toContain('at: [1, 0.1]');
  expect(after).toContain('members: [db, app]');
  expect(announce).toHaveBeenCalledWith('app put into core');
});
