import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { graphOf } from '../model/testing';
import { StudioContext, type StudioValue } from '../state/StudioContext';
import { GroupList } from './GroupList';

afterEach(cleanup);

const graph = {
  ...graphOf({ app: null, db: null }),
  groups: [
    { name: 'core', kind: 'zone', members: ['app'] },
    { name: 'rest', kind: 'any', members: ['db'] },
  ] as const,
};

function show(over: Partial<StudioValue>) {
  render(
    <StudioContext value={{ graph, ...over } as StudioValue}>
      <GroupList name="app" />
    </StudioContext>,
  );
}

it('says in which groups a component is drawn, and takes it out or puts it in', async () => {
  const setMember = vi.fn();
  const user = userEvent.setup();
  show({ setMember });
  const core = screen.getByRole<HTMLInputElement>('checkbox', { name: 'core zone' });
  const rest = screen.getByRole<HTMLInputElement>('checkbox', { name: 'rest' });
  expect([core.checked, rest.checked]).toEqual([true, false]);
  await user.click(core);
  expect(setMember).toHaveBeenLastCalledWith('core', 'app', false);
  await user.click(rest);
  expect(setMember).toHaveBeenLastCalledWith('rest', 'app', true);
});

it('is not there where there are no groups', () => {
  show({ graph: { ...graph, groups: [] } });
  expect(screen.queryByText('Drawn in')).toBeNull();
});
