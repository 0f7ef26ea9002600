import { type RefObject, useLayoutEffect, useState } from 'react';
import { type PlacedLabel, placeLabels } from '../model/margin';

export interface RowLayout {
  readonly labels: readonly PlacedLabel[];
  /** Where each point's number stands, from the top of the row. */
  readonly pointY: ReadonlyMap<string, number>;
}

const empty: RowLayout = { labels: [], pointY: new Map() };

/** Measures where words and points stand, again whenever the row changes its size or `when` changes. */
export function useRowLayout(row: RefObject<HTMLElement | null>, when: string): RowLayout {
  const [layout, setLayout] = useState(empty);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `when` stands for what moves words and points
  useLayoutEffect(() => {
    const element = row.current;
    if (!element) return;
    const measure = () => setLayout((before) => settled(before, measureRow(element)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [row, when]);

  return layout;
}

function measureRow(row: HTMLElement): RowLayout {
  const top = row.getBoundingClientRect().top;
  const labels = [...row.querySelectorAll<HTMLElement>('[data-starts]')].flatMap((mark) => {
    const first = mark.getClientRects()[0];
    const ids = mark.dataset.starts?.split(' ') ?? [];
    return first
      ? ids.map((id) => ({ id, y: Math.round(first.top - top + (first.height - 18) / 2) }))
      : [];
  });
  const points = [...row.querySelectorAll<HTMLElement>('[data-point]')].map(
    (point): [string, number] => [
      point.dataset.point ?? '',
      Math.round(point.getBoundingClientRect().top - top),
    ],
  );
  return { labels: placeLabels(labels), pointY: new Map(points) };
}

/** Keeps the old object when nothing moved, so that measuring does not draw for nothing. */
function settled(before: RowLayout, now: RowLayout): RowLayout {
  const same =
    JSON.stringify([before.labels, [...before.pointY]]) ===
    JSON.stringify([now.labels, [...now.pointY]]);
  return same ? before : now;
}
