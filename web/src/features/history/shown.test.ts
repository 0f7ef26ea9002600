import { expect, it } from 'vitest';
import { formatShown, parseShown } from './shown';

it.each(['', 'status=draft', 'status=submitted&question=charge-once'])(
  'goes from "%s" and back',
  (address) => {
    expect(formatShown(parseShown(new URLSearchParams(address))).toString()).toBe(address);
  },
);

it('shows all when the status is none it knows', () => {
  expect(parseShown(new URLSearchParams('status=lost')).status).toBeNull();
});
