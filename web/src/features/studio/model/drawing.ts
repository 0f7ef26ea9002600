import type { Face } from './face';
import { arrowHead, linkWidth, nodeHeight, nodeWidth, route, shifts, toPixels } from './geometry';
import { type Graph, linkName } from './graph';
import { type Box, boxesOf } from './groups';
import { placed } from './placing';
import { rate } from './quantities';

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
}

const margin = 24;
const font = "font-family='Inter, system-ui, sans-serif' font-size='12'";

/** The canvas as SVG text that stands for itself: no style sheet, no font file, no script. */
export function draw({ graph, faces, rates, inks }: Drawn): {
  svg: string;
  width: number;
  height: number;
} {
  const places = new Map([...placed(graph)].map(([name, at]) => [name, toPixels(at)]));
  const all = [...places.values()];
  const boxes = [...boxesOf(graph.groups, places)];
  const corners = [...all, ...boxes.map(([, box]) => box)];
  const right = [
    ...all.map(({ x }) => x + nodeWidth),
    ...boxes.map(([, box]) => box.x + box.width),
  ];
  const bottom = [
    ...all.map(({ y }) => y + nodeHeight),
    ...boxes.map(([, box]) => box.y + box.height),
  ];
  const left = Math.min(0, ...corners.map(({ x }) => x)) - margin;
  const top = Math.min(0, ...corners.map(({ y }) => y)) - margin;
  const width = Math.max(nodeWidth, ...right) + margin - left;
  const height = Math.max(nodeHeight, ...bottom) + 2 * margin - top;
  const most = Math.max(0, ...(rates?.values() ?? []));
  const shift = shifts(graph.links, places);
  const links = graph.links.flatMap((link) => {
    const from = places.get(link.from);
    const to = places.get(link.to);
    if (!from || !to) return [];
    const others = [...places]
      .filter(([name]) => name !== link.from && name !== link.to)
      .map(([, place]) => place);
    const { path, points, label, isShort, end } = route(
      from,
      to,
      shift.get(linkName(link)),
      others,
    );
    const perSecond = rates?.get(linkName(link));
    const w = linkWidth(perSecond, most);
    const last = points.at(-1) ?? to;
    const head = `<polygon points='${arrowHead(last, end, w)}' fill='${inks.edge}'/>`;
    const words =
      perSecond === undefined
        ? ''
        : `<text x='${label.x}' y='${label.y + (isShort ? -5 - w / 2 : 4)}' text-anchor='middle' font-size='11' fill='${inks.muted}' stroke='${inks.canvas}' stroke-width='5' paint-order='stroke'>${rate(perSecond)}</text>`;
    return [
      `<path d='${path}' fill='none' stroke='${inks.edge}' stroke-width='${w}'/>${head}${words}`,
    ];
  });
  const nodes = graph.components.flatMap((component) => {
    const at = places.get(component.name);
    const face = faces.get(component.name);
    return at && face ? [nodeOf(component.name, component.kind, at, face, inks)] : [];
  });
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}' viewBox='${left} ${top} ${width} ${height}' ${font}>` +
    `<title>${escaped(graph.title)}</title><rect x='${left}' y='${top}' width='${width}' height='${height}' fill='${inks.canvas}'/>` +
    `${boxes.map(([name, box]) => boxOf(name, box, inks)).join('')}${links.join('')}${nodes.join('')}</svg>`;
  return { svg, width, height };
}

const boxOf = (name: string, { x, y, width, height }: Box, inks: Inks) =>
  `<rect x='${x}' y='${y}' width='${width}' height='${height}' rx='6' fill='none' stroke='${inks.line}'/>` +
  `<text x='${x + 8}' y='${y + 14}' font-size='11' font-weight='500' fill='${inks.text}'>${escaped(name)}</text>`;

function nodeOf(name: string, kind: string, at: { x: number; y: number }, face: Face, inks: Inks) {
  const tone = face.tone === 'hot' ? inks.hot : face.tone === 'warn' ? inks.warn : null;
  const dash = kind === 'external' ? " stroke-dasharray='4 3'" : '';
  const text = (x: number, y: number, fill: string, words: string, more = '') =>
    `<text x='${x}' y='${y}' fill='${fill}' ${more}>${escaped(words)}</text>`;
  const edge = face.tone === 'hot' ? inks.hot : inks.line;
  const bar =
    face.bar === null
      ? text(10, 62, inks.muted, kind)
      : `<rect x='10' y='56' width='136' height='5' fill='${inks.track}'/><rect x='10' y='56' width='${136 * Math.min(1, face.bar)}' height='5' fill='${tone ?? inks.muted}'/>`;
  return (
    `<g transform='translate(${at.x} ${at.y})'><rect width='${nodeWidth}' height='${nodeHeight}' rx='6' fill='${inks.node}' stroke='${edge}' stroke-width='${face.tone === 'hot' ? 2 : 1}'${dash}/>` +
    text(10, 21, inks.text, face.times ? `${name} ${face.times}` : name, "font-weight='600'") +
    text(10, 43, inks.muted, face.label) +
    text(146, 43, tone ?? inks.text, face.number, "font-weight='500' text-anchor='end'") +
    bar +
    (face.sentence ? text(0, 96, tone ?? inks.muted, face.sentence, "font-weight='500'") : '') +
    '</g>'
  );
}

const escaped = (text: string) => text.replace(/[&<>'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
