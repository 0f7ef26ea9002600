import { describe, expect, it } from 'vitest';
import { draw } from './drawing';
import { faceOf } from './face';
import { nodeHeight, nodeWidth } from './geometry';
import type { Graph } from './graph';
import { graphOf } from './testing';

const inks = {
  canvas: '#fff',
  node: '#fff',
  edge: '#777',
  line: '#ccc',
  text: '#111',
  muted: '#555',
  track: '#eee',
  warn: '#b60',
  hot: '#c00',
};

function drawn(graph: Graph, font?: string) {
  const faces = graph.components.map(
    (one) => [one.name, faceOf(one, undefined, undefined)] as const,
  );
  return draw({ graph, faces: new Map(faces), rates: null, inks, font });
}

const shown = (svg: string) => svg.replace(/<title>.*?<\/title>/, '').replace(/<[^>]*>/g, ' ');

describe('an exported drawing', () => {
  it('is as large as what is drawn, wherever that stands', () => {
    const here = drawn(graphOf({ a: [0, 0], b: [1, 1] }));
    const there = drawn(graphOf({ a: [7, -3], b: [8, -2] }));
    expect([there.width, there.height]).toEqual([here.width, here.height]);
    expect(here.width).toBeLessThan(3 * nodeWidth);
    expect(here.height).toBeLessThan(4 * nodeHeight);
  });

  it('has a size where nothing is drawn', () => {
    const { width, height } = drawn(graphOf({}));
    expect(width).toBeGreaterThan(0);
    expect(height).toBeGreaterThan(0);
  });

  it('says what boxes stand for, and cuts names that do not fit', () => {
    const graph = graphOf({ 'a-component-with-a-very-long-name': [0, 0], '<b>': [1, 0] });
    const zone = { name: 'west', kind: 'zone' as const, members: ['<b>'] };
    const words = shown(drawn({ ...graph, groups: [zone] }).svg);
    expect(words).toContain('west  zone');
    expect(words).toMatch(/a-component-w.*…/);
    expect(words).not.toContain('very-long-name');
    expect(words).toContain('&#60;b&#62;');
  });

  it('holds the font that it is written in', () => {
    const { svg } = drawn(graphOf({ a: [0, 0] }), 'data:font/woff2;base64,AAAA');
    expect(svg).toContain("src:url(data:font/woff2;base64,AAAA) format('woff2')");
  });
});
