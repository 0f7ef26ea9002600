import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { MenuButton } from './MenuButton';
import { nextItem } from './menuKeys';

const setup = () => {
  const chosen = vi.fn();
  const items = ['Mid', 'Senior', 'Staff'].map((name) => ({
    name,
    checked: name === 'Senior',
    onSelect: () => chosen(name),
  }));
  render(<MenuButton label="Level" items={items} />);
  return { chosen, user: userEvent.setup(), button: screen.getByRole('button', { name: 'Level' }) };
};

it('opens on what holds, moves with arrows and chooses', async () => {
  const { chosen, user, button } = setup();
  await user.click(button);
  expect(document.activeElement?.textContent).toBe('Senior');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(chosen).toHaveBeenCalledWith('Staff');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(button);
});

it('closes on Escape and gives focus back', async () => {
  const { chosen, user, button } = setup();
  await user.click(button);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(button);
  expect(chosen).not.toHaveBeenCalled();
});

it.each([
  ['ArrowDown', 2, 0],
  ['ArrowUp', 0, 2],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['s', 0, 1],
  ['s', 1, 2],
  ['x', 0, null],
  ['Tab', 0, null],
])('%s from item %d goes to %s', (key, at, expected) => {
  expect(nextItem(key, at, ['Mid', 'Senior', 'Staff'])).toBe(expected);
});
