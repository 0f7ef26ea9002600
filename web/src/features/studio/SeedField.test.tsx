import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { SeedField } from './SeedField';

afterEach(cleanup);

function Held() {
  const [seed, setSeed] = useState(41);
  return (
    <>
      <SeedField seed={seed} onSeed={setSeed} />
      <output>{seed}</output>
    </>
  );
}

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Seed' });

it('takes another number once it has been emptied', async () => {
  const user = userEvent.setup();
  render(<Held />);
  await user.clear(field());
  expect(field().value).toBe('');
  expect(screen.getByRole('status').textContent).toBe('41');
  await user.type(field(), '7');
  expect(screen.getByRole('status').textContent).toBe('7');
});

it('shows the seed of the run again where it was left empty', async () => {
  const user = userEvent.setup();
  render(<Held />);
  await user.clear(field());
  await user.tab();
  expect(field().value).toBe('41');
});

it('takes digits only, and no more than a number holds exactly', async () => {
  const user = userEvent.setup();
  render(<Held />);
  await user.clear(field());
  await user.type(field(), '1x2-3');
  expect(screen.getByRole('status').textContent).toBe('123');
  await user.type(field(), '99999999999999999999');
  expect(screen.getByRole('status').textContent).toBe('123999999999999');
});
