import { type Edge, type EdgeProps, ViewportPortal } from '@xyflow/react';
import { memo, useCallback } from 'react';
import { arrowHead, linkWidth, type Route } from '../model/geometry';
import { type GraphLink, linkName } from '../model/graph';
import { beside, type Label } from '../model/labels';
import type { Moment } from '../model/playback';
import { shortRate } from '../model/quantities';
import { useMomentOf } from '../state/useMomentOf';
import { useCanvas } from './CanvasContext';
import styles from './LinkEdge.module.css';

export type LinkData = {
  link: GraphLink;
  route: Route;
  label: Label;
  most: number;
  isHot: boolean;
  selected: boolean;
};

export type LinkEdgeType = Edge<LinkData, 'link'>;

/** Finer steps than a fifth of a pixel are not seen. */
const steps = 5;

/** Width by requests a second at the moment that is played, at right angles. */
export const LinkEdge = memo(function LinkEdge({ data }: EdgeProps<LinkEdgeType>) {
  return data ? <DrawnLink {...data} /> : null;
});

const DrawnLink = memo(function DrawnLink(props: LinkData) {
  const { link, route, label, most, isHot, selected } = props;
  const { play, select } = useCanvas();
  const name = linkName(link);
  const pick = useCallback(
    (moment: Moment | null) => {
      const perSecond = moment?.links.get(name);
      return {
        width: Math.round(linkWidth(perSecond, most) * steps) / steps,
        words: perSecond === undefined ? '' : shortRate(perSecond),
      };
    },
    [name, most],
  );
  const { width, words } = useMomentOf(play, pick);
  const { path, end, points } = route;
  const last = points.at(-1);
  const y = label.at.y + beside(label.side, width);
  return (
    <>
      <g
        className={styles.link}
        data-hot={isHot || undefined}
        data-selected={selected || undefined}
      >
        <path className={styles.reach} d={path} />
        <path className={styles.line} d={path} strokeWidth={width} />
        {last && <polygon points={arrowHead(last, end, width)} />}
      </g>
      <ViewportPortal>
        <button
          type="button"
          tabIndex={-1}
          className={styles.label}
          data-bare={words === '' || undefined}
          data-beside={label.side !== 0 || undefined}
          data-hot={isHot || undefined}
          style={{
            transform: `translate(-50%, -50%) translate(${label.at.x}px, ${y}px)`,
          }}
          onClick={() => select({ kind: 'link', from: link.from, to: link.to })}
          aria-label={`Link from ${link.from} to ${link.to}`}
        >
          {words}
        </button>
      </ViewportPortal>
    </>
  );
});
