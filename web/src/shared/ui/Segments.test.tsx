import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Segments } from './Segments';

const options = [
  { value: 'all', name: 'All' },
  { value: 'draft', name: 'Drafts' },
] as const;
const drafts = () => screen.getByRole('radio', { name: 'Drafts' }) as HTMLInputElement;

it('shows a choice within the click that makes it', () => {
  const onChange = vi.fn();
  render(<Segments label="Show" options={options} value="all" onChange={onChange} />);
  fireEvent.click(drafts());
  expect(drafts().checked).toBe(true);
  expect(onChange).toHaveBeenCalledExactlyOnceWith('draft');
});

it('follows what it is told from outside', () => {
  const { rerender } = render(
    <Segments label="Show" options={options} value="all" onChange={() => undefined} />,
  );
  rerender(<Segments label="Show" options={options} value="draft" onChange={() => undefined} />);
  expect(drafts().checked).toBe(true);
});
