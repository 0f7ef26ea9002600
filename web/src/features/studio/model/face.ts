import type { ComponentReport, OperationReport, Report } from '@/api/reportTypes';
import type { GraphComponent } from './graph';
import type { ComponentMoment } from './playback';
import { countIn, few, rate, share, shortRate, whole } from './quantities';

export type Tone = 'calm' | 'warn' | 'hot';

/** A node: its name, one number and one bar. */
export interface Face {
  label: string;
  number: string;
  /** From 0 to 1; null where there is nothing to fill. */
  bar: number | null;
  tone: Tone;
  /** How many of it there are; null for one. */
  times: string | null;
  /** What is wrong, in a sentence. */
  sentence: string | null;
}

/** So many that wait are a queue even while it does not grow. */
const standing = 100;

/** From here on it is called busy. */
const busy = 0.7;

/** From here on it is called saturated. */
const full = 0.97;

/** What a queue has to grow by, a second, before it is called growing. */
const growing = 1;

export function faceOf(
  component: GraphComponent,
  report: ComponentReport | undefined,
  moment: ComponentMoment | undefined,
  /** What passes it a second at that moment; null where nobody counts it. */
  perSecond: number | null = null,
): Face {
  const times = timesOf(component);
  if (!report) return { ...still(component), times };
  const utilization = moment ? calm(moment.utilization) : report.utilization.value;
  const waiting = Math.round(moment?.waiting ?? 0);
  const grows = moment !== undefined && moment.growth > growing && waiting >= 10;
  if (component.kind === 'clients') {
    return {
      label: 'sends',
      number: rate(perSecond ?? Number.NaN),
      bar: null,
      tone: 'calm',
      times,
      sentence: null,
    };
  }
  const rateNow = shortRate(moment && perSecond !== null ? perSecond : report.calls.value);
  // What a queue holds is what one asks about; that it is busy with it is news only once that is much.
  const isHeld = component.kind === 'queue' && utilization < busy;
  const hasServers = !isHeld && (report.utilization.value > 0 || report.peakUtilization > 0);
  if (!hasServers) {
    const fill = filled(component, waiting);
    const isFull = fill === 1;
    const tone: Tone = isFull ? 'hot' : grows || waiting >= standing ? 'warn' : 'calm';
    const label = waiting > 0 ? `${whole(waiting)} waiting` : isHeld ? 'empty' : rateNow;
    // What is in a queue are those who wait.
    const still = isHeld ? rateNow : inside(moment, report);
    const number = grows ? `+${whole(moment.growth)}/s` : still;
    return {
      label,
      number,
      bar: fill,
      tone,
      times,
      sentence: isFull
        ? `Full: ${whole(waiting)} wait`
        : grows
          ? `The queue grows by ${whole(moment.growth)}/s`
          : null,
    };
  }
  const places = placesOf(component.kind, moment);
  if (places && places.share >= busy && places.share > utilization) {
    const growth = grows ? moment.growth : 0;
    return { ...crowded(places, waiting, growth), times };
  }
  const fullest = moment?.fullest ? calm(moment.fullest) : 0;
  if (fullest >= full && utilization < full && waiting > 0) {
    return {
      label: 'fullest part',
      number: share(fullest),
      bar: fullest,
      tone: 'hot',
      times,
      sentence: `One part saturated: ${whole(waiting)} wait`,
    };
  }
  const tone = toneOf(utilization, grows || waiting >= standing);
  const label = waiting > 0 ? `${whole(waiting)} waiting` : rateNow;
  return {
    label,
    number: share(utilization),
    bar: utilization,
    tone,
    times,
    sentence: sentenceOf(tone, utilization, waiting, grows ? moment.growth : 0),
  };
}

/** Places for calls at work: how many there are, and how many are taken. */
export interface Places {
  word: string;
  taken: number;
  all: number;
  share: number;
}

/** Null where a component does not count them, or had none at the moment. */
export function placesOf(kind: string, moment: ComponentMoment | undefined): Places | null {
  if (!moment || moment.places < 1) return null;
  const share = calm(Math.min(1, moment.taken / moment.places));
  const word = kind === 'sql-database' ? 'connections' : 'places';
  return { word, taken: moment.taken, all: moment.places, share };
}

/** A node whose places give way before its servers do: they are held by calls that wait for others. */
function crowded(places: Places, waiting: number, growth: number): Omit<Face, 'times'> {
  const isFull = places.share >= full && waiting > 0;
  const tone: Tone = isFull ? 'hot' : 'warn';
  return {
    // No word: a node has no room for it, and the inspector has one.
    label: `${whole(places.taken)} of ${whole(places.all)}`,
    number: share(places.share),
    bar: places.share,
    tone,
    sentence: isFull
      ? `All ${places.word} taken: ${whole(waiting)} wait`
      : sentenceOf(tone, places.share, waiting, growth),
  };
}

/** To a tenth of a percent: digits that change twenty times a second are not read. */
const calm = (part: number) => Math.round(part * 1000) / 1000;

/** Before a run a node says what it is. */
function still(component: GraphComponent): Omit<Face, 'times'> {
  const [path, value] =
    Object.entries(component.settings).find(
      ([name, value]) => !counts.includes(name) && !name.includes('.') && /^[\d.]/.test(value),
    ) ?? [];
  return {
    label: path ?? '',
    number: value ?? '',
    bar: null,
    tone: 'calm',
    sentence: null,
  };
}

/** How full a queue is that has room for so many; null where it has room for any number. */
function filled({ kind, settings }: GraphComponent, waiting: number): number | null {
  const most = kind === 'queue' ? countIn(settings.limit ?? '') : null;
  return most === null ? null : Math.min(1, waiting / most);
}

const inside = (moment: ComponentMoment | undefined, report: ComponentReport) =>
  `${whole(moment?.inside ?? report.meanInside.value)} in it`;

/** Grey below 70 %, amber from there on or when a queue grows, crimson when saturated. */
export function toneOf(utilization: number, grows: boolean): Tone {
  if (utilization >= full) return 'hot';
  return utilization >= busy || grows ? 'warn' : 'calm';
}

function sentenceOf(
  tone: Tone,
  utilization: number,
  waiting: number,
  growth: number,
): string | null {
  if (tone === 'hot') {
    return waiting > 0
      ? `Saturated: ${whole(waiting)} wait`
      : `Saturated: ${share(utilization)} busy`;
  }
  if (growth > 0) return `The queue grows by ${whole(growth)}/s`;
  return tone === 'warn' && waiting >= standing ? `${whole(waiting)} wait` : null;
}

const counts = ['replicas', 'nodes', 'machines', 'shards', 'partitions'];

/** `×6`, from whichever field of its kind counts it. */
function timesOf({ settings }: GraphComponent): string | null {
  for (const name of counts) {
    const value = settings[name] ?? settings[`${name}.count`];
    if (value && /^\d+$/.test(value) && value !== '1') return `×${few(Number(value))}`;
  }
  return null;
}

/** Why requests failed at a component or on a link to or from it, the most frequent first. */
export interface Cause {
  operation: string;
  cause: string;
  where: string;
  count: number;
  share: number;
}

export function causesAt(report: Report, name: string): Cause[] {
  const isHere = (where: string) =>
    where === name || where.startsWith(`${name}→`) || where.endsWith(`→${name}`);
  return report.operations
    .flatMap(({ operation, failures }: OperationReport) =>
      failures.filter(({ where }) => isHere(where)).map((failure) => ({ operation, ...failure })),
    )
    .sort((one, other) => other.count - one.count);
}

type Loads = ReadonlyMap<string, number>;

/** Of each moment once: two hundred components ask of it. */
const flows = new WeakMap<Loads, { into: Map<string, number>; out: Map<string, number> }>();

function flowsOf(links: Loads) {
  const known = flows.get(links);
  if (known) return known;
  const flow = { into: new Map<string, number>(), out: new Map<string, number>() };
  for (const [link, perSecond] of links) {
    const [from = '', to = ''] = link.split('→');
    flow.out.set(from, (flow.out.get(from) ?? 0) + perSecond);
    flow.into.set(to, (flow.into.get(to) ?? 0) + perSecond);
  }
  flows.set(links, flow);
  return flow;
}

/** What comes to a component a second at a moment, over all its links; of clients what they send. Null without such links. */
export function passing(
  { name, kind }: Pick<GraphComponent, 'name' | 'kind'>,
  links: Loads | undefined,
): number | null {
  if (!links) return null;
  const { into, out } = flowsOf(links);
  return (kind === 'clients' ? out : into).get(name) ?? null;
}
