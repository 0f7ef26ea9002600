import type { Report } from '@/api/reportTypes';

/** What a report's first replication was like at one moment. */
export interface Moment {
  at: number;
  components: ReadonlyMap<string, ComponentMoment>;
  /** Attempts a second over each link, by the link's name. */
  links: ReadonlyMap<string, number>;
  /** Which of the faults are going on, as indexes into those asked about. */
  faults: readonly number[];
  /** The last event that has happened; -1 before the first. */
  event: number;
}

export interface ComponentMoment {
  utilization: number;
  /** How busy its busiest part is, where a call is for one part and no other will do; null elsewhere. */
  fullest: number | null;
  inside: number;
  waiting: number;
  /** Its places for calls at work, and how many of them are taken; 0 where it does not count them. */
  taken: number;
  places: number;
  /** How fast its queue grows, a second; negative where it shrinks. */
  growth: number;
}

export interface FaultSpan {
  from: number;
  to: number;
  /** The components that it names. */
  targets: readonly string[];
  text: string;
  /** Whoever looks has put it there; the scenario has not. */
  isYours?: boolean;
}

export function momentOf(report: Report, at: number, faults: readonly FaultSpan[]): Moment {
  const { series, log } = report;
  const step = series.intervalSeconds;
  // A first estimate may end before the first interval does: nothing was measured then, which is not nothing.
  const components = series.components.filter(({ utilization }) => utilization.length > 0);
  const links = series.links.filter(({ attempts, calls }) => (attempts ?? calls).length > 0);
  return {
    at,
    components: new Map(
      components.map(({ component, utilization, fullest, inside, waiting, taken, places }) => [
        component,
        {
          utilization: interpolate(utilization, at, step),
          fullest: fullest.length > 0 ? interpolate(fullest, at, step) : null,
          inside: interpolate(inside, at, step),
          waiting: interpolate(waiting, at, step),
          taken: interpolate(taken, at, step),
          places: interpolate(places, at, step),
          growth: slope(waiting, at, step),
        },
      ]),
    ),
    links: new Map(
      links.map(({ link, attempts, calls }) => [link, interpolate(attempts ?? calls, at, step)]),
    ),
    faults: faults.flatMap(({ from, to }, index) => (at >= from && at < to ? [index] : [])),
    event: lastBefore(log, at),
  };
}

/** A value of an interval stands for its middle; between two middles lies a straight line. */
export function interpolate(values: readonly number[], at: number, step: number): number {
  if (values.length === 0) return 0;
  const position = at / step - 0.5;
  const index = Math.floor(position);
  const first = values[clamp(index, values.length)] ?? 0;
  const second = values[clamp(index + 1, values.length)] ?? 0;
  return first + (second - first) * (position - index);
}

/** The same of values with gaps: beside a gap the one that was measured counts, inside it nothing. */
export function nearest(
  values: readonly (number | null)[],
  at: number,
  step: number,
): number | null {
  if (values.length === 0) return null;
  const here = values[clamp(Math.floor(at / step), values.length)] ?? null;
  if (here === null) return null;
  return interpolate(
    values.map((value) => value ?? here),
    at,
    step,
  );
}

const clamp = (index: number, length: number) => Math.max(0, Math.min(length - 1, index));

/** Over three intervals: one alone says more about chance than about a trend. */
function slope(values: readonly number[], at: number, step: number): number {
  const before = interpolate(values, at - 1.5 * step, step);
  const after = interpolate(values, at + 1.5 * step, step);
  return (after - before) / (3 * step);
}

function lastBefore(log: readonly { at: number }[], at: number): number {
  let low = 0;
  let high = log.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((log[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The moment of the event before or after; the ends of the run where there is none. */
export function nextMoment(report: Report, at: number, step: 1 | -1): number {
  const times = report.log.map((event) => event.at);
  if (step === 1) return times.find((time) => time > at + 1e-6) ?? report.seconds;
  return times.findLast((time) => time < at - 1e-6) ?? 0;
}

/** These begin something that takes its own course, and have no length. */
const passing = /(^|[{,]\s*)(flush|failover|deploy):/;

const passingSeconds = 1;

const units: Record<string, number> = { ms: 0.001, s: 1, min: 60, h: 3600 };

/** A fault as a scenario writes it, for instance `at: 150 s, for: 30 s, slow: card-network x6`. */
export function faultOf(text: string, components: readonly string[]): FaultSpan {
  const time = (name: string) => {
    const found = new RegExp(`\\b${name}:\\s*([\\d.]+)\\s*(ms|s|min|h)\\b`).exec(text);
    return found ? Number(found[1]) * (units[found[2] ?? 's'] ?? 1) : null;
  };
  const from = time('at') ?? 0;
  const length = time('for');
  return {
    from,
    to: from + (length ?? (passing.test(text) ? passingSeconds : Number.POSITIVE_INFINITY)),
    targets: components.filter((name) =>
      new RegExp(`(^|[^a-z0-9-])${name}($|[^a-z0-9-])`).test(text),
    ),
    text,
  };
}
