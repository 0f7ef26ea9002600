import { type Edge, type EdgeProps, ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { arrowHead, linkWidth, type Point, route } from '../model/geometry';
import type { GraphLink } from '../model/graph';
import { linkName } from '../model/graph';
import { rate } from '../model/quantities';
import { useStudioContext } from '../state/StudioContext';
import { useMoment } from '../state/useMoment';
import styles from './LinkEdge.module.css';

export type LinkEdgeType = Edge<
  {
    link: GraphLink;
    from: Point;
    to: Point;
    shift: readonly [number, number];
    most: number;
    /** Nodes to go around. */
    others: readonly Point[];
  },
  'link'
>;

/** Width by requests a second at the moment that is played, at right angles. */
export const LinkEdge = memo(function LinkEdge({ data }: EdgeProps<LinkEdgeType>) {
  const { run, play, selection, select } = useStudioContext();
  const moment = useMoment(play);
  if (!data) return null;
  const { link, from, to, shift, most, others } = data;
  const name = linkName(link);
  const perSecond = moment?.links.get(name);
  const report = run.report?.links.find((one) => one.link === name);
  const { path, label, isShort, end, points } = route(from, to, shift, others);
  const width = linkWidth(perSecond, most);
  const isHot = (report?.timedOut ?? 0) > 0.01 || (report?.breakerOpen ?? 0) > 0.01;
  const selected =
    selection.kind === 'link' && selection.from === link.from && selection.to === link.to;
  const last = points.at(-1) ?? to;
  // Of two links beside each other the lower has its label below.
  const above = isShort ? (9 + width / 2) * (shift[0] > 0 ? -1 : 1) : 0;
  return (
    <>
      <g
        className={styles.link}
        data-hot={isHot || undefined}
        data-selected={selected || undefined}
      >
        <path className={styles.reach} d={path} />
        <path className={styles.line} d={path} strokeWidth={width} />
        <polygon points={arrowHead(last, end, width)} />
      </g>
      <ViewportPortal>
        <button
          type="button"
          tabIndex={-1}
          className={styles.label}
          data-bare={perSecond === undefined || isShort || undefined}
          data-hot={isHot || undefined}
          style={{
            transform: `translate(-50%, -50%) translate(${label.x}px, ${label.y - above}px)`,
          }}
          onClick={() => select({ kind: 'link', from: link.from, to: link.to })}
          aria-label={`Link from ${link.from} to ${link.to}`}
        >
          {perSecond === undefined ? '' : rate(perSecond)}
        </button>
      </ViewportPortal>
    </>
  );
});
