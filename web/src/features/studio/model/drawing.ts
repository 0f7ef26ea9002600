import type { Face } from './face';
import {
  arrowHead,
  linkWidth,
  nodeHeight,
  nodeWidth,
  type Point,
  route,
  shifts,
  toPixels,
} from './geometry';
import { type Graph, type GroupKind, linkName } from './graph';
import { type Box, boxesOf } from './groups';
import { kindPath } from './kindPaths';
import { beside, placeLabels } from './labels';
import { lanes } from './lanes';
import { placed } from './placing';
import { shortRate } from './quantities';

/** The colors of a drawing: those of the theme that it is exported from. */
export interface Inks {
  canvas: string;
  node: string;
  edge: string;
  line: string;
  text: string;
  muted: string;
  track: string;
  warn: string;
  hot: string;
}

export interface Drawn {
  graph: Graph;
  faces: ReadonlyMap<string, Face>;
  rates: ReadonlyMap<string, number> | null;
  inks: Inks;
  /** The address of the font, with the font in it; without it, whoever looks at the drawing sees a font of his own. */
  font?: string | undefined;
}

const margin = 24;

/** Room for a sentence below the last row. */
const under = 16;

const letters = "font-family='Inter, system-ui, sans-serif' font-size='12'";

const fontFace = (address: string) =>
  `<style>@font-face{font-family:Inter;font-weight:100 900;src:url(${address}) format('woff2')}</style>`;

/** The canvas as SVG text that stands for itself: nothing is fetched, and nothing is run. */
export function draw({ graph, faces, rates, inks, font }: Drawn): {
  svg: string;
  width: number;
  height: number;
} {
  const places = new Map([...placed(graph)].map(([name, at]) => [name, toPixels(at)]));
  const all = [...places.values()];
  const boxes = [...boxesOf(graph.groups, places)];
  const kindOf = new Map(graph.groups.map(({ name, kind }) => [name, kind]));
  const corners = [...all, ...boxes.map(([, box]) => box)];
  const right = [
    ...all.map(({ x }) => x + nodeWidth),
    ...boxes.map(([, box]) => box.x + box.width),
  ];
  const bottom = [
    ...all.map(({ y }) => y + nodeHeight),
    ...boxes.map(([, box]) => box.y + box.height),
  ];
  const [left, top] = [
    Math.min(...corners.map(({ x }) => x)) - margin,
    Math.min(...corners.map(({ y }) => y)) - margin,
  ].map((side) => (Number.isFinite(side) ? side : 0)) as [number, number];
  const width = Math.max(left + nodeWidth, ...right) + margin - left;
  const height = Math.max(top + nodeHeight, ...bottom) + margin + under - top;
  const most = Math.max(0, ...(rates?.values() ?? []));
  const ways = waysOf(graph, places);
  const labels = placeLabels(ways, places.values());
  const links = ways.map(({ name, route: { path, points, end } }) => {
    const perSecond = rates?.get(name);
    const w = linkWidth(perSecond, most);
    const last = points.at(-1);
    const head = last ? `<polygon points='${arrowHead(last, end, w)}' fill='${inks.edge}'/>` : '';
    const label = labels.get(name);
    const words =
      perSecond === undefined || !label
        ? ''
        : `<text x='${label.at.x}' y='${label.at.y + beside(label.side, w) + 4}' text-anchor='middle' font-size='11' fill='${inks.muted}' stroke='${inks.canvas}' stroke-width='5' paint-order='stroke'>${shortRate(perSecond)}</text>`;
    return {
      line: `<path d='${path}' fill='none' stroke='${inks.edge}' stroke-width='${w}'/>${head}`,
      words,
    };
  });
  const nodes = graph.components.flatMap((component) => {
    const at = places.get(component.name);
    const face = faces.get(component.name);
    return at && face ? [nodeOf(component.name, component.kind, at, face, inks)] : [];
  });
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}' viewBox='${left} ${top} ${width} ${height}' ${letters}>` +
    `<title>${escaped(graph.title)}</title>${font === undefined ? '' : fontFace(font)}<rect x='${left}' y='${top}' width='${width}' height='${height}' fill='${inks.canvas}'/>` +
    `${boxes.map(([name, box]) => boxOf(kindOf.get(name) ?? 'any', name, box, inks)).join('')}${links.map(({ line }) => line).join('')}${links.map(({ words }) => words).join('')}${nodes.join('')}</svg>`;
  return { svg, width, height };
}

function waysOf({ links }: Graph, places: ReadonlyMap<string, Point>) {
  const ends = shifts(links, places);
  const turns = lanes(links, places, ends);
  return links.flatMap((link) => {
    const from = places.get(link.from);
    const to = places.get(link.to);
    if (!from || !to) return [];
    const others = [...places].flatMap(([name, place]) =>
      name === link.from || name === link.to ? [] : [place],
    );
    const name = linkName(link);
    const shift = ends.get(name) ?? [0, 0];
    const way = route(from, to, shift, others, turns.get(name));
    return [{ name, route: way, isLower: shift[0] > 0 }];
  });
}

function boxOf(kind: GroupKind, name: string, { x, y, width, height }: Box, inks: Inks): string {
  const edge = kind === 'any' ? inks.line : inks.edge;
  const dash = kind === 'zone' ? " stroke-dasharray='3 3'" : '';
  const what =
    kind === 'any' ? '' : ` <tspan font-weight='400' fill='${inks.muted}'>${kind}</tspan>`;
  return (
    `<rect x='${x}' y='${y}' width='${width}' height='${height}' rx='6' fill='none' stroke='${edge}'${dash}/>` +
    `<text x='${x + 8}' y='${y + 14}' font-size='11' font-weight='500' fill='${inks.text}'>${escaped(name)}${what}</text>`
  );
}

/** How wide a letter is about, in pixels; what does not fit is cut as on the canvas. */
const letter = 6.9;

const cut = (words: string, room: number) => {
  const most = Math.max(2, Math.floor(room / letter));
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
};

const [leftEdge, rightEdge, afterIcon] = [10, nodeWidth - 10, 30];

function nodeOf(name: string, kind: string, at: { x: number; y: number }, face: Face, inks: Inks) {
  const tone = face.tone === 'hot' ? inks.hot : face.tone === 'warn' ? inks.warn : null;
  const dash = kind === 'external' ? " stroke-dasharray='4 3'" : '';
  const text = (x: number, y: number, fill: string, words: string, more = '') =>
    `<text x='${x}' y='${y}' fill='${fill}' ${more}>${escaped(words)}</text>`;
  const edge = face.tone === 'hot' ? inks.hot : inks.line;
  const times = face.times ?? '';
  const bar =
    face.bar === null
      ? text(leftEdge, 62, inks.muted, kind)
      : `<rect x='10' y='56' width='136' height='5' fill='${inks.track}'/><rect x='10' y='56' width='${136 * Math.min(1, face.bar)}' height='5' fill='${tone ?? inks.muted}'/>`;
  return (
    `<g transform='translate(${at.x} ${at.y})'><rect width='${nodeWidth}' height='${nodeHeight}' rx='6' fill='${inks.node}' stroke='${edge}' stroke-width='${face.tone === 'hot' ? 2 : 1}'${dash}/>` +
    `<path d='${kindPath(kind)}' transform='translate(9 9) scale(0.875)' fill='none' stroke='${inks.muted}' stroke-width='1.4' stroke-linejoin='round' stroke-linecap='round'/>` +
    text(
      afterIcon,
      21,
      inks.text,
      cut(name, rightEdge - afterIcon - letter * (times.length + 1)),
      "font-weight='600'",
    ) +
    text(rightEdge, 21, inks.muted, times, "font-weight='500' text-anchor='end'") +
    text(leftEdge, 43, inks.muted, cut(face.label, 136 - letter * (face.number.length + 1))) +
    text(rightEdge, 43, tone ?? inks.text, face.number, "font-weight='500' text-anchor='end'") +
    bar +
    (face.sentence ? text(0, 96, tone ?? inks.muted, face.sentence, "font-weight='500'") : '') +
    '</g>'
  );
}

const escaped = (text: string) => text.replace(/[&<>'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
