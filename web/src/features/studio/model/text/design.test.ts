import { describe, expect, it } from 'vitest';
import { readDesign } from './design';
import { UnreadableYaml } from './nodes';
import { design } from './testing';

describe('readDesign', () => {
  it('reads components, their places and their settings in brackets and below one another', () => {
    const { components, title } = readDesign(design);
    expect(title).toBe('Pay behind a breaker');
    expect(components.map(({ name, kind, at }) => [name, kind, at])).toEqual([
      ['shoppers', 'clients', [0, 1]],
      ['checkout', 'service', [2, 1]],
      ['sessions', 'cache', null],
      ['orders', 'sql-database', [3, 1]],
    ]);
    expect(components[1]?.settings).toEqual({ replicas: '6', cores: '2' });
    expect(components[2]?.settings).toMatchObject({
      ttl: 'uniform(10 s, 30 s)',
      'healthCheck.every': '2 s',
    });
    expect(components[3]?.settings['replicas.lag']).toBe('20 ms');
  });

  it('reads links with their policies, and handlers as they are written', () => {
    const { links, handlers } = readDesign(design);
    expect(links).toEqual([
      { from: 'shoppers', to: 'checkout', settings: {} },
      { from: 'checkout', to: 'sessions', settings: { timeout: '50 ms' } },
      { from: 'checkout', to: 'orders', settings: { timeout: '500 ms' } },
    ]);
    expect(handlers[0]).toMatchObject({ operation: 'pay', component: 'checkout' });
    expect(handlers[0]?.steps.split('\n')[2]).toBe('  miss: [{read: orders}, {put: sessions}]');
    expect(handlers[1]?.operation).toBe('*');
  });

  it('says on which line it cannot go on', () => {
    expect(() => readDesign('components:\n  a: {kind: service')).toThrow(UnreadableYaml);
    expect(() => readDesign('components:\n  a: {kind: service')).toThrow('Line 2');
  });
});
