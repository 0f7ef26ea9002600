import { expect, it } from 'vitest';
import { drawnIn } from './drawn';

it('leaves out what is given and the clients that a sheet begins with', () => {
  const components = [
    { name: 'clients', kind: 'clients', given: false },
    { name: 'mail', kind: 'external', given: true },
    { name: 'app', kind: 'service', given: false },
  ];
  expect(drawnIn(components).map(({ name }) => name)).toEqual(['app']);
});
