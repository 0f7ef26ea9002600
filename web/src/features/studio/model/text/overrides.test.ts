import { describe, expect, it } from 'vitest';
import { overrideOf, withOverrides } from './overrides';

const text = `components:
  checkout: {kind: service, replicas: 6} # six for now
  db:
    kind: sql-database
    replicas: {count: 1, lag: 20 ms}
links:
  - checkout -> db: {timeout: 1 s}
  - edge -> checkout
`;

describe('an override', () => {
  it.each([
    ['checkout.replicas=8', { owner: 'checkout', path: 'replicas', value: '8' }],
    ['a->b.retries.budget=10 %', { owner: 'a->b', path: 'retries.budget', value: '10 %' }],
    ['nothing', null],
    ['checkout=8', null],
  ])('%s is read', (set, expected) => expect(overrideOf(set)).toEqual(expected));
});

describe('applying changes', () => {
  it('writes fields of components and links, and leaves the rest as it stands', () => {
    const next = withOverrides(text, [
      'checkout.replicas=8',
      'db.replicas.count=2',
      'checkout->db.timeout=500 ms',
      'edge->checkout.retries.budget=10 %',
    ]);
    expect(next).toBe(
      text
        .replace('replicas: 6}', 'replicas: 8}')
        .replace('count: 1', 'count: 2')
        .replace('timeout: 1 s', 'timeout: 500 ms')
        .replace('- edge -> checkout', '- edge -> checkout: {retries: {budget: 10 %}}'),
    );
  });

  it('leaves out what has no place', () => {
    expect(withOverrides(text, ['gone.replicas=8', 'gone->db.timeout=1 s', '?'])).toBe(text);
  });
});
