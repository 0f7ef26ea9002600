import 'uplot/dist/uPlot.min.css';
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import type { FaultSpan } from '../model/playback';
import { isolatedIn, type Strip } from '../model/strips';
import styles from './Timeline.module.css';

type ChartProps = {
  strip: Strip;
  seconds: number;
  step: number;
  faults: readonly FaultSpan[];
  height: number;
};

/** One strip: lines of 1.5 px, limits dashed, faults as bands. Axes, labels and the playhead are drawn around it. */
export default function Chart({ strip, seconds, step, faults, height }: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');

  // biome-ignore lint/correctness/useExhaustiveDependencies: the scheme changes the colors that are read
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const ink = inksOf(element);
    const length = strip.lines[0]?.values.length ?? 0;
    const xs = Array.from({ length }, (_, index) => (index + 0.5) * step);
    const plot = new uPlot(
      {
        width: Math.max(60, element.clientWidth),
        height,
        padding: [1, 0, 1, 0],
        legend: { show: false },
        cursor: { show: false },
        axes: [{ show: false }, { show: false }],
        scales: { x: { time: false, range: [0, seconds] }, y: { range: [0, strip.most] } },
        series: [
          {},
          ...strip.lines.map((line) => ({
            stroke: ink[line.ink],
            width: 1.5,
            dash: line.name === 'p95' ? [2, 2] : undefined,
            // A single value between two gaps has no line.
            points: {
              size: 3,
              fill: ink[line.ink],
              filter: () => isolatedIn(line.values),
            },
          })),
        ],
        hooks: {
          drawClear: [(self) => drawBehind(self, strip, faults, seconds, ink)],
        },
      },
      [xs, ...strip.lines.map(({ values }) => [...values])],
      element,
    );
    const observer = new ResizeObserver(() => {
      if (element.clientWidth > 0) plot.setSize({ width: element.clientWidth, height });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      plot.destroy();
    };
  }, [strip, seconds, step, faults, height, scheme]);

  return <div ref={host} className={styles.chart} style={{ height }} aria-hidden="true" />;
}

function inksOf(element: HTMLElement) {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    first: token('--series-1'),
    second: token('--accent'),
    error: token('--violated-mark'),
    grid: token('--grid'),
    band: token('--fault-band'),
    yours: token('--accent-bg'),
  };
}

function drawBehind(
  self: uPlot,
  strip: Strip,
  faults: readonly FaultSpan[],
  seconds: number,
  ink: ReturnType<typeof inksOf>,
) {
  const { ctx, bbox } = self;
  const x = (value: number) => self.valToPos(value, 'x', true);
  const y = (value: number) => self.valToPos(value, 'y', true);
  ctx.save();
  for (const { from, to, isYours } of faults) {
    ctx.fillStyle = isYours ? ink.yours : ink.band;
    const end = x(Math.min(to, seconds));
    ctx.fillRect(x(from), bbox.top, end - x(from), bbox.height);
  }
  ctx.lineWidth = devicePixelRatio;
  const across = (value: number, color: string, dash: number[]) => {
    ctx.strokeStyle = color;
    ctx.setLineDash(dash);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y(value));
    ctx.lineTo(bbox.left + bbox.width, y(value));
    ctx.stroke();
  };
  across(0, ink.grid, []);
  across(strip.most, ink.grid, []);
  for (const limit of strip.limits) {
    across(limit, ink.error, [4 * devicePixelRatio, 3 * devicePixelRatio]);
  }
  ctx.restore();
}
