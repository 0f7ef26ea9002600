import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ConflictPanel } from './ConflictPanel';

function show() {
  const onSettle = vi.fn();
  const theirs = { text: 'Both. Theirs.', revision: 3, savedAt: null };
  render(
    <MantineProvider>
      <ConflictPanel mine="Both. Mine." theirs={theirs} onSettle={onSettle} />
    </MantineProvider>,
  );
  return onSettle;
}

describe('ConflictPanel', () => {
  it('shows both texts in full', () => {
    show();
    expect(screen.getByText('Both. Mine.')).toBeTruthy();
    expect(screen.getByText('Both. Theirs.')).toBeTruthy();
  });

  it.each([
    ['Keep this one', 'Both. Mine.'],
    ['Keep that one', 'Both. Theirs.'],
    ['Keep both, this one after that', 'Both. Theirs.\n\n---\n\nMine.'],
  ])('%s', async (name, text) => {
    const onSettle = show();
    await userEvent.click(screen.getByRole('button', { name }));
    expect(onSettle).toHaveBeenCalledWith(text);
  });
});
