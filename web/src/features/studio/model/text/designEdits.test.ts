import { describe, expect, it } from 'vitest';
import { readDesign } from './design';
import {
  addComponent,
  addComponents,
  addLink,
  addLinks,
  freeName,
  removeComponents,
  removeLink,
  renameComponent,
  setAt,
  setField,
  setHandler,
  setLinkField,
  setPlaces,
} from './designEdits';
import { changed, design } from './testing';

describe('setField', () => {
  it('changes a value in brackets and leaves the rest of the line', () => {
    expect(changed(setField(design, 'checkout', 'replicas', '8'))).toEqual({
      gone: ['  checkout: {kind: service, replicas: 6, cores: 2, at: [2, 1]}   # in front'],
      came: ['  checkout: {kind: service, replicas: 8, cores: 2, at: [2, 1]}   # in front'],
    });
  });

  it('changes a value on a line of its own and leaves the comment after it', () => {
    expect(changed(setField(design, 'sessions', 'ttl', '5 s')).came).toEqual([
      '    ttl: 5 s  # not all at once',
    ]);
  });

  it('adds what is not written, with its group', () => {
    const next = setField(design, 'checkout', 'autoscale.most', '12');
    expect(changed(next).came[0]).toContain('at: [2, 1], autoscale: {most: 12}}   # in front');
    expect(changed(setField(design, 'sessions', 'memory', '1 GB')).came).toEqual([
      '    memory: 1 GB',
    ]);
  });

  it('takes out what is set to nothing, and a group of which nothing is left', () => {
    expect(readDesign(setField(design, 'checkout', 'cores', null)).components[1]?.settings).toEqual(
      {
        replicas: '6',
      },
    );
    expect(changed(setField(design, 'sessions', 'healthCheck.every', null))).toEqual({
      gone: ['    healthCheck:', '      every: 2 s'],
      came: [],
    });
  });

  it('keeps a comma in parentheses and quotes one that stands alone', () => {
    const lognormal = setField(design, 'checkout', 'compute', 'lognormal(mean 2 ms, p99 6 ms)');
    expect(lognormal).toContain('compute: lognormal(mean 2 ms, p99 6 ms)}');
    const odd = setField(design, 'checkout', 'cached', 'a, b');
    expect(readDesign(odd).components[1]?.settings.cached).toBe('a, b');
  });

  it.each([
    '[eu-west-1a, eu-west-1b]',
    '{count: 2, reads: [pay, status]}',
    '"quoted"',
    'uniform(1 ms, 3 ms)',
  ])('can be read at every letter of %s while it is typed', (value) => {
    let text = design;
    for (let typed = 1; typed <= value.length; typed++) {
      text = setField(text, 'checkout', 'zones', value.slice(0, typed));
      expect(readDesign(text).components.length).toBe(4);
    }
    expect(text).toBe(setField(design, 'checkout', 'zones', value));
  });

  it('shows what is typed as it was typed until it is whole', () => {
    const text = setField(design, 'checkout', 'zones', '[eu-west-1a, e');
    const checkout = readDesign(text).components.find(({ name }) => name === 'checkout');
    expect(checkout?.settings.zones).toBe('[eu-west-1a, e');
  });

  it('keeps the line ends of the text', () => {
    const windows = design.replaceAll('\n', '\r\n');
    const next = addComponent(windows, 'queue', 'queue', [1, 2]);
    expect(next.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('does nothing to a component that is not there', () => {
    expect(setField(design, 'nobody', 'replicas', '2')).toBe(design);
  });
});

describe('components', () => {
  it('are added below the last, with their place', () => {
    const paid = { name: 'paid', kind: 'queue', at: [3, 2], settings: { depth: '100' } } as const;
    expect(changed(addComponents(design, [paid]))).toEqual({
      gone: [],
      came: ['  paid: {kind: queue, depth: 100, at: [3, 2]}'],
    });
  });

  it('are added where there are none', () => {
    for (const empty of [
      'id: a\ntitle: A\n',
      'id: a\ncomponents: {}\n',
      'id: a\ncomponents:\n',
      '',
    ]) {
      const next = addComponent(empty, 'app', 'service', [0, 0]);
      expect(readDesign(next).components).toMatchObject([{ name: 'app', kind: 'service' }]);
      expect(addLink(next, 'app', 'app-2')).toContain('links:\n  - app -> app-2');
    }
  });

  it('go with the comment above, their links and their handlers', () => {
    expect(changed(removeComponents(design, ['checkout'])).gone).toEqual([
      '  # Two of them live in each zone.',
      '  checkout: {kind: service, replicas: 6, cores: 2, at: [2, 1]}   # in front',
      '  - shoppers -> checkout',
      '  # Reads first.',
      '  - checkout -> sessions: {timeout: 50 ms}',
      '  - checkout -> orders:',
      '      timeout: 500 ms',
      '  pay@checkout:',
      '    - compute: lognormal(mean 2 ms, p99 6 ms)',
      '    - read: sessions',
      '      miss: [{read: orders}, {put: sessions}]',
      '    - write: orders          # the outbox too',
    ]);
  });

  it('are added and taken out together, in their order', () => {
    const ends = ['a', 'b'].map((name) => ({ name, kind: 'cache', at: null, settings: {} }));
    const links = [
      { from: 'a', to: 'b', settings: {} },
      { from: 'b', to: 'a', settings: {} },
      { from: 'a', to: 'b', settings: {} },
    ];
    const more = addLinks(addComponents(design, ends), links);
    expect(changed(more)).toEqual({
      gone: [],
      came: ['  a: {kind: cache}', '  b: {kind: cache}', '  - a -> b', '  - b -> a'],
    });
    expect(removeComponents(more, ['b', 'a'])).toBe(design);
    expect(readDesign(addComponents('id: x\n', ends)).components).toHaveLength(2);
  });

  it('go out of brackets with the commas between them', () => {
    const short = 'components: {a: {kind: cache}, b: {kind: cache}, c: {kind: cache}, d: {}}\n';
    expect(removeComponents(short, ['a', 'b'])).toBe('components: {c: {kind: cache}, d: {}}\n');
    expect(removeComponents(short, ['c', 'd'])).toContain('b: {kind: cache}}\n');
    expect(removeComponents(short, ['a', 'c'])).toBe('components: {b: {kind: cache}, d: {}}\n');
    expect(removeComponents(short, ['b', 'd'])).toContain('{a: {kind: cache}, c: {kind: cache}}');
    expect(removeComponents(short, ['a', 'b', 'c', 'd'])).toBe('components: {}\n');
  });

  it('are renamed wherever they are meant', () => {
    const text = renameComponent(design, 'orders', 'ledger');
    const next = readDesign(text);
    expect(next.components.at(-1)?.name).toBe('ledger');
    expect(next.links.at(-1)).toMatchObject({ to: 'ledger', settings: { timeout: '500 ms' } });
    expect(text).toContain('- write: ledger          # the outbox too');
    expect(next.handlers[0]?.steps).toContain('miss: [{read: ledger}, {put: sessions}]');
    expect(next.handlers[1]?.component).toBe('ledger');
  });

  it('are renamed where a message is published with their write', () => {
    const published = design.replace(
      '    - write: orders',
      '    - publish: paid\n      outbox: orders\n    - write: orders',
    );
    expect(renameComponent(published, 'orders', 'ledger')).toContain('      outbox: ledger\n');
  });

  it('are not renamed to what is taken or no name', () => {
    expect(renameComponent(design, 'orders', 'checkout')).toBe(design);
    expect(renameComponent(design, 'orders', 'The orders')).toBe(design);
  });

  it('are moved, several at once', () => {
    const next = setAt(design, { checkout: [2.55, 0], sessions: [3, 2] });
    expect(
      readDesign(next)
        .components.slice(1, 3)
        .map(({ at }) => at),
    ).toEqual([
      [2.6, 0],
      [3, 2],
    ]);
  });
});

describe('links', () => {
  it('are added once', () => {
    const timeout = { timeout: '1 s', retries: '', 'retries.attempts': '2' };
    const next = addLinks(design, [{ from: 'sessions', to: 'orders', settings: timeout }]);
    expect(changed(next).came).toEqual([
      '  - sessions -> orders: {timeout: 1 s, retries: {attempts: 2}}',
    ]);
    expect(addLink(next, 'sessions', 'orders')).toBe(next);
  });

  it('get policies in any form, and lose the last without a trace', () => {
    const bare = setLinkField(design, 'shoppers', 'checkout', 'retries.attempts', '2');
    expect(bare).toContain('- shoppers -> checkout: {retries: {attempts: 2}}');
    expect(setLinkField(design, 'checkout', 'orders', 'pool', '96')).toContain(
      '      timeout: 500 ms\n      pool: 96\n',
    );
    expect(setLinkField(design, 'checkout', 'sessions', 'timeout', null)).toContain(
      '- checkout -> sessions\n',
    );
  });

  it('go with their policies', () => {
    expect(changed(removeLink(design, 'checkout', 'orders')).gone).toEqual([
      '  - checkout -> orders:',
      '      timeout: 500 ms',
    ]);
  });

  it('are changed in brackets as well', () => {
    const short = 'components: {a: {kind: service}}\nlinks: [a -> b, b -> c: {timeout: 1 s}]\n';
    expect(readDesign(short).links[1]?.settings.timeout).toBe('1 s');
    expect(removeLink(short, 'a', 'b')).toContain('links: [b -> c: {timeout: 1 s}]');
    expect(addLink(short, 'c', 'd')).toContain('{timeout: 1 s}, c -> d]');
    expect(addComponent(short, 'b', 'cache', null)).toContain('{kind: service}, b: {kind: cache}}');
  });
});

describe('freeName', () => {
  it('counts on from what is taken', () => {
    expect(freeName([], 'service')).toBe('service');
    expect(freeName(['service', 'service-2'], 'service')).toBe('service-3');
    expect(freeName(['service-2'], 'service-2')).toBe('service-3');
  });
});

describe('places of what the scenario gives', () => {
  it('are a section of their own, and move in it', () => {
    const moved = setPlaces(design, { members: [0, 1.26] });
    expect(changed(moved)).toEqual({ gone: [], came: ['places:', '  members: [0, 1.3]'] });
    const again = setPlaces(moved, { members: [2, 1], bank: [3, 0] });
    expect(changed(again, moved).came).toEqual(['  members: [2, 1]', '  bank: [3, 0]']);
    expect(readDesign(again).places).toEqual({ members: [2, 1], bank: [3, 0] });
  });

  it('are left out where they cannot be read', () => {
    expect(readDesign('places: {a: [1], b: here, c: [1, 2]}\n').places).toEqual({ c: [1, 2] });
  });
});

describe('a handler', () => {
  const steps = (text: string, operation: string) =>
    readDesign(text).handlers.find((one) => one.operation === operation)?.steps;

  it('gets other steps, and the rest of the text stays', () => {
    const next = setHandler(design, 'pay', 'checkout', '- compute: 3 ms # less\n\n- reply\n');
    expect(steps(next, 'pay')).toBe('- compute: 3 ms # less\n- reply');
    expect(steps(next, '*')).toBe(steps(design, '*'));
    expect(readDesign(next).links).toEqual(readDesign(design).links);
  });

  it('is added behind the others, or in a section of its own', () => {
    const next = setHandler(design, 'look', 'checkout', '- reply');
    expect(readDesign(next).handlers.at(-1)).toEqual({
      operation: 'look',
      component: 'checkout',
      steps: '- reply',
    });
    const bare = 'title: A\ncomponents:\n  app: {kind: service}\n';
    expect(setHandler(bare, '*', 'app', '- chance: 5 %\n  then: []\n- reply')).toBe(
      `${bare}handlers:\n  "*@app":\n    - chance: 5 %\n      then: []\n    - reply\n`,
    );
  });

  it('goes without steps, and comes back the same', () => {
    const gone = setHandler(design, 'pay', 'checkout', ' \n');
    expect(steps(gone, 'pay')).toBeUndefined();
    expect(setHandler(gone, 'pay', 'checkout', '')).toBe(gone);
    const back = setHandler(gone, 'pay', 'checkout', steps(design, 'pay') ?? '');
    expect(steps(back, 'pay')).toBe(steps(design, 'pay'));
  });
});
