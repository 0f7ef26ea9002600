import { describe, expect, it, vi } from 'vitest';
import { align } from './align';
import { copy, duplicate, paste, readClip, writeClip } from './clipboard';
import { bounded, mostComponents } from './graph';
import { edit, historyOf, redo, undo } from './history';
import {
  kept,
  neighbor,
  nextIn,
  nothing,
  only,
  readingOrder,
  subjectOf,
  toggled,
} from './selection';
import { graphOf } from './testing';
import { readYaml } from './text/block';
import { readDesign } from './text/design';

vi.mock('./text/block', { spy: true });

describe('history', () => {
  it('goes back and forth, and forgets what was undone once something else is written', () => {
    const two = edit(edit(historyOf('a'), 'b'), 'c');
    expect(undo(two).text).toBe('b');
    expect(undo(undo(two)).text).toBe('a');
    expect(undo(undo(undo(two))).text).toBe('a');
    expect(redo(undo(two)).text).toBe('c');
    expect(redo(edit(undo(two), 'd')).text).toBe('d');
  });

  it('takes steps of one tag as one, and equal texts as none', () => {
    const typed = edit(
      edit(edit(historyOf('a'), 'a1', 'app.replicas'), 'a12', 'app.replicas'),
      'a12',
    );
    expect(typed.past).toEqual(['a']);
    expect(undo(typed).text).toBe('a');
    expect(edit(typed, 'b', 'app.cores').past).toEqual(['a', 'a12']);
  });

  it('does not join what comes after an undo to what came before', () => {
    const undone = undo(edit(edit(historyOf('a'), 'b', 'x'), 'c', 'y'));
    expect(edit(undone, 'd', 'x').past).toEqual(['a', 'b']);
  });
});

const design = `components:
  app: {kind: service, replicas: {count: 2, zones: 3}, at: [1, 0]}
  db: {kind: sql-database, at: [2, 0]}
  edge: {kind: load-balancer, at: [0, 0]}
links:
  - edge -> app
  - app -> db: {pool: 8, retries: {attempts: 2}}
`;

const handlers = `handlers:
  pay@app:
    - compute: 1 ms
    - read: db
    - reply
`;

describe('clipboard', () => {
  it('pastes under free names with the links between, and with all settings', () => {
    const { text, names } = paste(design, copy(design, ['app', 'db']));
    const { components, links } = readDesign(text);
    expect(names).toEqual(['app-2', 'db-2']);
    expect(components.find(({ name }) => name === 'app-2')).toMatchObject({
      at: [1.5, 0.5],
      settings: { 'replicas.count': '2', 'replicas.zones': '3' },
    });
    expect(links).toHaveLength(3);
    expect(links[2]).toMatchObject({
      from: 'app-2',
      to: 'db-2',
      settings: { pool: '8', 'retries.attempts': '2' },
    });
  });

  it('pastes into another design', () => {
    const { text } = paste('', copy(design, ['app', 'db']));
    expect(readDesign(text).components.map(({ name }) => name)).toEqual(['app', 'db']);
    expect(readDesign(text).links).toHaveLength(1);
  });

  it('goes by way of a text from one design into another', () => {
    const clip = copy(`${design}${handlers}`, ['app', 'db']);
    expect(readClip(writeClip(clip))).toEqual(clip);
    expect(readClip('Dear colleague,')).toBeNull();
    expect(readClip('title: {')).toBeNull();
    expect(readClip('components: {}')).toBeNull();
  });

  it('takes handlers along, done with what was copied with them', () => {
    const all = `${design}${handlers}`;
    const pasted = readDesign(paste(all, copy(all, ['app', 'db'])).text).handlers;
    expect(pasted.map(({ component }) => component)).toEqual(['app', 'app-2']);
    expect(pasted[1]?.steps).toBe('- compute: 1 ms\n- read: db-2\n- reply');
  });

  it('leaves a handler behind that needs what is not copied', () => {
    const all = `${design}${handlers}`;
    expect(readDesign(paste(all, copy(all, ['app'])).text).handlers).toHaveLength(1);
    expect(readDesign(duplicate(all, ['app']).text).handlers[1]).toMatchObject({
      component: 'app-2',
      steps: '- compute: 1 ms\n- read: db\n- reply',
    });
  });

  it('covers nothing that was pasted before', () => {
    const clip = copy(design, ['app']);
    const { text } = paste(paste(design, clip).text, clip);
    expect(readDesign(text).components.map(({ at }) => at)).toEqual([
      [1, 0],
      [2, 0],
      [0, 0],
      [1.5, 0.5],
      [2, 1],
    ]);
  });

  it('reads a text as often for hundreds of components as for one', () => {
    const names = Array.from({ length: 300 }, (_, index) => `s${index}`);
    const lines = names.map((name) => `  ${name}: {kind: service}\n`).join('');
    const links = names.slice(1).map((name, index) => `  - s${index} -> ${name}: {pool: 8}\n`);
    const many = `components:\n${lines}links:\n${links.join('')}`;
    const readings = (chosen: readonly string[]) => {
      const clip = copy(many, chosen);
      vi.mocked(readYaml).mockClear();
      const { text } = paste(many, clip);
      const count = vi.mocked(readYaml).mock.calls.length;
      expect(readDesign(text).components).toHaveLength(300 + chosen.length);
      expect(readDesign(text).links).toHaveLength(299 + chosen.length - 1);
      return count;
    };
    expect(readings(names)).toBe(readings(['s0']));
  });

  it('duplicates with the links to everything else', () => {
    const { links } = readDesign(duplicate(design, ['app']).text);
    expect(links.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'edge app',
      'app db',
      'edge app-2',
      'app-2 db',
    ]);
  });
});

describe('align', () => {
  const places = { a: [0, 0.4], b: [1, 2], c: [5, 1] } as const;

  it('puts components on one line', () => {
    expect(align(places, 'left')).toEqual({ a: [0, 0.4], b: [0, 2], c: [0, 1] });
    expect(align(places, 'top')).toEqual({ a: [0, 0.4], b: [1, 0.4], c: [5, 0.4] });
  });

  it('leaves the same distance between neighbors', () => {
    expect(align(places, 'row')).toEqual({ a: [0, 0.4], b: [2.5, 2], c: [5, 1] });
    expect(align(places, 'column').c?.[1]).toBeCloseTo(1.2);
  });

  it('puts onto the grid even one alone', () => {
    expect(align({ a: [0.6, 0.4] }, 'grid')).toEqual({ a: [1, 0] });
    expect(align({ a: [0.6, 0.4] }, 'left')).toEqual({ a: [0.6, 0.4] });
  });
});

describe('selection', () => {
  const graph = graphOf({ c: [2, 0], a: [0, 0], b: [1, 1], b2: [1, 0] }, ['a -> b']);

  it('is read along the flow and then down', () => {
    expect(readingOrder(graph)).toEqual(['a', 'b2', 'b', 'c']);
    expect(nextIn(['a', 'b'], 'b', 1)).toBe('a');
    expect(nextIn(['a', 'b'], undefined, -1)).toBe('b');
  });

  it('moves to what is nearest in a direction', () => {
    const places = new Map(graph.components.map(({ name, at }) => [name, at ?? ([0, 0] as const)]));
    expect(neighbor(places, 'a', 'right')).toBe('b2');
    expect(neighbor(places, 'b2', 'down')).toBe('b');
    expect(neighbor(places, 'a', 'left')).toBeUndefined();
  });

  it('finds what a sentence is about', () => {
    expect(subjectOf(graph, 'a→b')).toEqual({ kind: 'link', from: 'a', to: 'b' });
    expect(subjectOf(graph, 'c')).toEqual(only('c'));
    expect(subjectOf(graph, 'gone')).toEqual(nothing);
  });

  it('loses what is no longer there', () => {
    const both = toggled(only('a'), 'gone');
    expect(kept(both, graph)).toEqual(only('a'));
    expect(kept({ kind: 'link', from: 'b', to: 'a' }, graph)).toEqual(nothing);
    expect(toggled(only('a'), 'a')).toEqual(nothing);
  });
});

describe('a graph that is too large to be drawn', () => {
  const names = Array.from({ length: mostComponents + 7 }, (_, index) => `s${index}`);
  const large = graphOf(Object.fromEntries(names.map((name) => [name, null])), [
    's0 -> s1',
    `s0 -> s${mostComponents}`,
  ]);

  it('is drawn up to the bound, and says what is left out', () => {
    const drawn = bounded(large);
    expect(drawn.components).toHaveLength(mostComponents);
    expect(drawn.links.map(({ to }) => to)).toEqual(['s1']);
    expect(drawn.leftOut).toBe(7);
  });

  it('is drawn whole at the bound', () => {
    const just = { ...large, components: large.components.slice(0, mostComponents) };
    expect(bounded(just)).toBe(just);
  });
});
