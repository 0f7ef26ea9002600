import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { GradeForm } from './GradeForm';

const onGrade = vi.fn();

beforeEach(() => {
  onGrade.mockReset();
  render(<GradeForm onGrade={onGrade} />);
});

const grade = () => screen.getByRole('spinbutton', { name: 'Grade, 0 to 100' });

it('gives a grade by keyboard and is ready for the next, by the same person', async () => {
  await userEvent.click(grade());
  await userEvent.keyboard('62.5{Tab}Anna{Enter}');
  expect(onGrade).toHaveBeenCalledExactlyOnceWith({ grade: 62.5, by: 'Anna', note: '' });
  expect(document.activeElement).toBe(grade());
  expect((grade() as HTMLInputElement).value).toBe('');
  await userEvent.keyboard('0{Enter}');
  expect(onGrade).toHaveBeenLastCalledWith({ grade: 0, by: 'Anna', note: '' });
});

it.each(['', '-1', '100.5', '1e9'])('refuses “%s” and says what a grade is', async (text) => {
  await userEvent.click(grade());
  if (text) await userEvent.keyboard(text);
  await userEvent.click(screen.getByRole('button', { name: 'Keep grade' }));
  expect(onGrade).not.toHaveBeenCalled();
  const mistake = screen.getByRole('alert');
  expect(mistake.textContent).toBe('A grade is a number from 0 to 100.');
  expect(document.activeElement).toBe(grade());
  expect(grade().getAttribute('aria-invalid')).toBe('true');
  expect(grade().getAttribute('aria-describedby')).toBe(mistake.id);
});

it('takes the complaint back as soon as the grade changes', async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Keep grade' }));
  await userEvent.type(grade(), '5');
  expect(screen.queryByRole('alert')).toBeNull();
});
