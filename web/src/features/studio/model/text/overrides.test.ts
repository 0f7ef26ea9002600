import { describe, expect, it } from 'vitest';
import type { ComponentKinds, FieldInfo } from '@/api/studioTypes';
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

const group = (name: string, bare: string) => ({ name, bare }) as FieldInfo;
const kinds = {
  kinds: [{ name: 'sql-database', fields: [group('replicas', 'count')] }],
  linkFields: [group('breaker', 'failures'), group('retries', 'attempts')],
} as unknown as ComponentKinds;

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
    const next = withOverrides(
      text,
      [
        'checkout.replicas=8',
        'db.replicas.count=2',
        'checkout->db.timeout=500 ms',
        'edge->checkout.retries.budget=10 %',
      ],
      kinds,
    );
    expect(next).toBe(
      text
        .replace('replicas: 6}', 'replicas: 8}')
        .replace('count: 1', 'count: 2')
        .replace('timeout: 1 s', 'timeout: 500 ms')
        .replace('- edge -> checkout', '- edge -> checkout: {retries: {budget: 10 %}}'),
    );
  });

  it('leaves out what has no place', () => {
    expect(withOverrides(text, ['gone.replicas=8', 'gone->db.timeout=1 s', '?'], kinds)).toBe(text);
  });
  it.each([
    ['db', 'db: {kind: sql-database, replicas: 2} # both of them', 'replicas.synchronous=true'],
    ['a->db', '- a -> db: {breaker: 40 %, timeout: 1 s} # at two fifths', 'breaker.open=1 s'],
  ])('keeps the one value that a group of %s was written as', (owner, line, set) => {
    const before = owner === 'db' ? `components:\n  ${line}\n` : `links:\n  ${line}\n`;
    const [from, to] =
      owner === 'db'
        ? ['replicas: 2}', 'replicas: {count: 2, synchronous: true}}']
        : ['breaker: 40 %', 'breaker: {failures: 40 %, open: 1 s}'];
    expect(withOverrides(before, [`${owner}.${set}`], kinds)).toBe(before.replace(from, to));
  });

  it('writes a list as a list, and keeps the comment behind it', () => {
    const before = 'components:\n  app: {kind: service, zones: [eu-1a], replicas: 3} # one zone\n';
    expect(withOverrides(before, ['app.zones=[eu-1a, eu-1b, eu-1c]'], kinds)).toBe(
      before.replace('[eu-1a]', '[eu-1a, eu-1b, eu-1c]'),
    );
  });
});
