import type { GraphComponent } from './graph';
import { zonesOf } from './groups';
import type { FaultSpan } from './playback';
import { time } from './quantities';

/** A fault of the scenario as it stands on a component: which one, and what becomes of the component. */
export interface FaultMark {
  /** Its place among the scenario's faults. */
  index: number;
  /** `Crashes at 13 s for 3 s`. */
  sentence: string;
  /** What it is while it goes on: `Crashes`. */
  word: string;
}

/** What the fault does to what it names. */
const words: Record<string, (rest: string) => string> = {
  crash: () => 'Crashes',
  restart: () => 'Restarts',
  slow: (rest) => `Slow${factorOf(rest)}`,
  cut: () => 'Cut off',
  loss: (rest) => `Loses ${/[\d.]+ ?%/.exec(rest)?.[0] ?? 'calls'}`,
  latency: (rest) => `Far away${factorOf(rest)}`,
  flush: () => 'Flushed',
  failover: () => 'Fails over',
  outage: () => 'Outage',
  spike: (rest) => `Spike${factorOf(rest)}`,
  'hot-key': (rest) => `Hot key, ${rest}`,
  deploy: () => 'Deployed',
};

const factorOf = (rest: string) => {
  const factor = /\bx([\d.]+)/.exec(rest)?.[1];
  return factor ? ` ×${factor}` : '';
};

/** The marks of every component that a fault hits: by its name, by its zone, or, where clients are meant, all of them. */
export function faultMarks(
  faults: readonly FaultSpan[],
  components: readonly GraphComponent[],
): ReadonlyMap<string, readonly FaultMark[]> {
  const marks = new Map<string, FaultMark[]>();
  faults.forEach((fault, index) => {
    const { kind, rest } = kindOf(fault.text);
    for (const component of components) {
      if (!isHit(component, fault, kind, rest)) continue;
      const word = wordOf(kind, rest, component.name);
      const until = Number.isFinite(fault.to) ? ` for ${time(fault.to - fault.from)}` : '';
      const mark = { index, word, sentence: `${word} at ${time(fault.from)}${until}` };
      marks.set(component.name, [...(marks.get(component.name) ?? []), mark]);
    }
  });
  return marks;
}

function isHit(component: GraphComponent, { targets }: FaultSpan, kind: string, rest: string) {
  if (kind === 'zone') return zonesOf(component).includes(rest);
  if (targets.includes(component.name)) return true;
  // A spike or a hot key that names nobody comes from all clients.
  const isOfClients = kind === 'spike' || kind === 'hot-key';
  return isOfClients && targets.length === 0 && component.kind === 'clients';
}

function wordOf(kind: string, rest: string, name: string): string {
  if (kind === 'zone') return `Zone ${rest} down`;
  const word = words[kind]?.(rest) ?? kind;
  const some = /^(\d+) of /.exec(rest)?.[1];
  if (some) return some === '1' ? `One ${word.toLowerCase()}` : `${some} ${kind}`;
  const ends = /^(\S+)\s*->\s*(\S+)/.exec(rest);
  if (!ends) return word;
  return ends[1] === name ? `${word} from ${ends[2]}` : `${word} for ${ends[1]}`;
}

/** `crash: 1 of app` of a fault that says when it is as well. */
function kindOf(text: string): { kind: string; rest: string } {
  for (const part of text.split(/,(?![^(]*\))/)) {
    const [, kind = '', rest = ''] = /^\s*([a-z-]+):\s*(.*?)\s*$/.exec(part) ?? [];
    if (kind !== '' && kind !== 'at' && kind !== 'for') return { kind, rest };
  }
  return { kind: '', rest: '' };
}
