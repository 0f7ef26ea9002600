import { useMemo, useRef, useState } from 'react';
import { useNarrow } from '@/shared/look/useNarrow';
import { drawnIn } from '@/shared/studio/drawn';
import { faultMarks } from '../model/faults';
import { nodeHeight, nodeWidth, type Point, toPixels } from '../model/geometry';
import { linkName } from '../model/graph';
import { boxesOf, groupOf, zonesOf } from '../model/groups';
import { mainFieldsOf } from '../model/mainFields';
import { placed } from '../model/placing';
import { problemsAt } from '../model/problems';
import { isSelected, namesOf } from '../model/selection';
import type { StudioValue } from '../state/StudioContext';
import { isError } from '../state/useStudio';
import type { GroupNodeType } from './GroupNode';
import type { LinkEdgeType } from './LinkEdge';
import type { PartNodeType } from './PartNode';
import { Routes } from './routes';

export type CanvasNode = PartNodeType | GroupNodeType;

/** What React Flow draws. What has not changed stays the same object, so that it is not drawn again. */
export function useDrawing(studio: StudioValue, moved: ReadonlyMap<string, Point>) {
  const { graph, run, selection, faults, check, kinds, readOnly } = studio;
  const still = useMemo(
    () => new Map([...placed(graph)].map(([name, at]) => [name, toPixels(at)])),
    [graph],
  );
  const places = useMemo(() => {
    if (moved.size === 0) return still;
    const all = new Map(still);
    for (const [name, point] of moved) if (all.has(name)) all.set(name, point);
    return all;
  }, [still, moved]);

  const marks = useMemo(() => faultMarks(faults, graph.components), [faults, graph.components]);
  // On an empty sheet everything is missing, which is no news to whoever has not asked for a run.
  const isBegun = run.phase === 'failed' || drawnIn(graph.components).length > 0;
  const problems = useMemo(
    () =>
      problemsAt(
        isBegun
          ? (check.result?.diagnostics.filter(({ severity }) => isError(severity)) ?? [])
          : [],
        check.result?.graph ?? null,
        check.text,
      ),
    [check.result, check.text, isBegun],
  );
  const reports = useMemo(
    () => new Map(run.report?.components.map((one) => [one.component, one])),
    [run.report],
  );
  const isNarrow = useNarrow();
  const [alone] = namesOf(selection).length === 1 ? namesOf(selection) : [];
  const numbers = useMemo(() => {
    const own = graph.components.find(({ name, given }) => name === alone && !given);
    const kind = kinds.kinds.find(({ name }) => name === own?.kind);
    if (!kind || readOnly || isNarrow) return none;
    return mainFieldsOf(
      kind,
      graph.handlers.some(({ component }) => component === alone),
    );
  }, [graph, kinds, alone, readOnly, isNarrow]);
  const stale = run.report !== null && !run.isCurrent;
  const keepNode = useKept<PartNodeType>();
  const parts = useMemo(
    () =>
      keepNode(
        graph.components.map((component): PartNodeType => {
          const { name } = component;
          return {
            id: name,
            type: 'part',
            position: places.get(name) ?? { x: 0, y: 0 },
            width: nodeWidth,
            height: nodeHeight,
            measured: nodeSize,
            zIndex: name === alone ? 2 : 1,
            data: {
              component,
              report: reports.get(name),
              faults: marks.get(name) ?? none,
              zones: zonesOf(component),
              problem: problems.get(name)?.[0]?.message ?? null,
              numbers: name === alone ? numbers : none,
              selected: isSelected(selection, name),
              stale: stale && reports.has(name),
            },
          };
        }),
      ),
    [
      graph.components,
      places,
      reports,
      marks,
      problems,
      numbers,
      alone,
      selection,
      stale,
      keepNode,
    ],
  );

  const keepGroup = useKept<GroupNodeType>();
  const groups = useMemo(() => {
    const boxes = boxesOf(graph.groups, places);
    const chosen = groupOf(graph, namesOf(selection));
    return keepGroup(
      graph.groups.flatMap((group): GroupNodeType[] => {
        const box = boxes.get(group.name);
        if (!box) return [];
        return [
          {
            id: boxId(group.name),
            type: 'box',
            position: { x: box.x, y: box.y },
            width: box.width,
            height: box.height,
            measured: { width: box.width, height: box.height },
            zIndex: -1,
            connectable: false,
            // Its name and its edges take the pointer; the rest is canvas.
            style: passThrough,
            data: { group, selected: chosen === group },
          },
        ];
      }),
    );
  }, [graph, places, selection, keepGroup]);

  const [routes] = useState(() => new Routes());
  const routed = useMemo(
    () => routes.of(graph.links, places, moved.size > 0),
    [routes, graph.links, places, moved],
  );
  const most = useMemo(() => mostOf(run.report), [run.report]);
  const linkReports = useMemo(
    () => new Map(run.report?.links.map((one) => [one.link, one])),
    [run.report],
  );
  const keepEdge = useKept<LinkEdgeType>();
  const edges = useMemo(
    () =>
      keepEdge(
        graph.links.flatMap((link): LinkEdgeType[] => {
          const id = linkName(link);
          const way = routed.get(id);
          if (!way) return [];
          const report = linkReports.get(id);
          return [
            {
              id,
              source: link.from,
              target: link.to,
              type: 'link',
              data: {
                link,
                route: way.route,
                label: way.label,
                most,
                isHot: (report?.timedOut ?? 0) > 0.01 || (report?.breakerOpen ?? 0) > 0.01,
                selected:
                  selection.kind === 'link' &&
                  selection.from === link.from &&
                  selection.to === link.to,
              },
            },
          ];
        }),
      ),
    [graph.links, routed, linkReports, most, selection, keepEdge],
  );

  const nodes = useMemo((): CanvasNode[] => [...groups, ...parts], [groups, parts]);
  /** What one can move with the pointer, where it stands while nothing is moved, and which components go with it. */
  const grips = useMemo(() => {
    const boxes = boxesOf(graph.groups, still);
    return new Map<string, Grip>([
      ...[...still].map(([name, from]) => [name, { from, names: [name] }] as const),
      ...graph.groups.flatMap(({ name, members }) => {
        const from = boxes.get(name);
        return from ? [[boxId(name), { from, names: members }] as const] : [];
      }),
    ]);
  }, [graph.groups, still]);
  return { nodes, edges, most, still, grips };
}

export interface Grip {
  from: Point;
  names: readonly string[];
}

/** No component is called so. */
const boxId = (group: string) => `group ${group}`;

const none: readonly never[] = [];

const passThrough = { pointerEvents: 'none' } as const;

const nodeSize = { width: nodeWidth, height: nodeHeight };

/** The most that any link carries at any time: what widths are measured by. */
const mostOf = (report: { series: { links: { attempts: number[] }[] } } | null) =>
  report?.series.links.reduce(
    (most, { attempts }) => attempts.reduce((more, value) => Math.max(more, value), most),
    0,
  ) ?? 0;

interface Item {
  id: string;
  data?: object;
}

/** Gives back the object of before where nothing of it has changed. */
function useKept<T extends Item>(): (items: readonly T[]) => T[] {
  const before = useRef(new Map<string, T>());
  const [keep] = useState(() => (items: readonly T[]) => {
    const next = new Map<string, T>();
    for (const item of items) {
      const known = before.current.get(item.id);
      next.set(item.id, known && isSameItem(known, item) ? known : item);
    }
    before.current = next;
    return [...next.values()];
  });
  return keep;
}

const isSameItem = (one: Item, other: Item) =>
  isSame({ ...one, data: null }, { ...other, data: null }) &&
  isSame(one.data ?? {}, other.data ?? {});

function isSame(one: object, other: object): boolean {
  const keys = Object.keys(one) as (keyof typeof one)[];
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => isSameValue(one[key], other[key]))
  );
}

/** What is drawn is small, and cheaper to compare than to draw. */
const isSameValue = (one: unknown, other: unknown) =>
  Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other);
