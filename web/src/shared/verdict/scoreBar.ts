import type { Band } from '@/api/types';

/** What the bar draws: ink to the low end, an outline to the high end, and where the ratings begin. */
export interface ScoreBar {
  readonly fill: number;
  readonly range: number;
  readonly thresholds: readonly number[];
}

export function scoreBar(score: { low: number; high: number }, bands: readonly Band[]): ScoreBar {
  const low = clamp(score.low);
  const thresholds = [
    ...new Set(bands.map((band) => band.from).filter((from) => from > 0 && from < 100)),
  ];
  return {
    fill: low,
    range: Math.max(0, clamp(score.high) - low),
    thresholds: thresholds.sort((a, b) => a - b),
  };
}

function clamp(value: number): number {
  return Math.min(100, Math.max(0, value));
}
