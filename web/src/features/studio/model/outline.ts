import { placesOf } from './face';
import { type Graph, linkName } from './graph';
import { zonesOf } from './groups';
import type { Moment } from './playback';
import { rate, whole } from './quantities';
import { readingOrder, type Selection } from './selection';

export interface OutlineItem {
  id: string;
  /** 1 for components, 2 for what belongs to one. */
  level: 1 | 2;
  text: string;
  detail: string;
  kind: string | null;
  /** Its place among its siblings, for screen readers. */
  position: number;
  siblings: number;
  /** Null where it has nothing below it. */
  expanded: boolean | null;
  selection: Selection;
}

/** The design as a tree: components in reading order, below each the links that leave it. */
export function outlineOf(
  graph: Graph,
  closed: ReadonlySet<string>,
  moment: Pick<Moment, 'components' | 'links'> | null = null,
): OutlineItem[] {
  const names = readingOrder(graph);
  return names.flatMap((name, index) => {
    const component = graph.components.find((one) => one.name === name);
    if (!component) return [];
    const links = graph.links.filter(({ from }) => from === name);
    const zones = zonesOf(component);
    const groups = graph.groups.flatMap((group) =>
      group.members.includes(name) ? [group.name] : [],
    );
    const isClosed = closed.has(name);
    const now = moment?.components.get(name);
    const busy = now?.utilization;
    const places = placesOf(component.kind, now);
    const own: OutlineItem = {
      id: name,
      level: 1,
      text: name,
      detail: [
        component.kind,
        component.given ? 'given' : '',
        zones.length > 0 ? `in ${zones.join(', ')}` : '',
        groups.length > 0 ? `drawn in ${groups.join(', ')}` : '',
        ...Object.entries(component.settings)
          .filter(([path, value]) => value !== '' && path !== 'zones')
          .slice(0, 3)
          .map(([path, value]) => `${path} ${value}`),
        busy ? `${Math.round(busy * 100)} % busy` : '',
        now && now.waiting >= 1 ? `${whole(now.waiting)} waiting` : '',
        places ? `${whole(places.taken)} of ${whole(places.all)} ${places.word} taken` : '',
      ]
        .filter(Boolean)
        .join(', '),
      kind: component.kind,
      position: index + 1,
      siblings: names.length,
      expanded: links.length > 0 ? !isClosed : null,
      selection: { kind: 'components', names: [name] },
    };
    if (isClosed) return [own];
    return [
      own,
      ...links.map(
        (link, at): OutlineItem => ({
          id: linkName(link),
          level: 2,
          text: `to ${link.to}`,
          detail: [
            ...Object.entries(link.settings)
              .filter(([, value]) => value !== '')
              .map(([path, value]) => `${path} ${value}`),
            loadOf(moment?.links.get(linkName(link))),
          ]
            .filter(Boolean)
            .join(', '),
          kind: null,
          position: at + 1,
          siblings: links.length,
          expanded: null,
          selection: { kind: 'link', from: link.from, to: link.to },
        }),
      ),
    ];
  });
}

const loadOf = (perSecond: number | undefined) => (perSecond === undefined ? '' : rate(perSecond));

/** What a key of a tree does: where focus goes, or what opens or closes. */
export function treeKey(
  key: string,
  items: readonly OutlineItem[],
  current: string | null,
): { focus: string } | { toggle: string } | null {
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === current),
  );
  const item = items[at];
  if (!item) return null;
  const to = (index: number) => {
    const next = items[Math.max(0, Math.min(items.length - 1, index))];
    return next ? { focus: next.id } : null;
  };
  if (key === 'ArrowDown') return to(at + 1);
  if (key === 'ArrowUp') return to(at - 1);
  if (key === 'Home') return to(0);
  if (key === 'End') return to(items.length - 1);
  if (key === 'ArrowRight') {
    if (item.expanded === false) return { toggle: item.id };
    return item.expanded ? to(at + 1) : null;
  }
  if (key === 'ArrowLeft') {
    if (item.expanded) return { toggle: item.id };
    const parent = items.slice(0, at).findLast(({ level }) => level < item.level);
    return parent ? { focus: parent.id } : null;
  }
  return null;
}
