import type { Graph, GraphComponent } from '../model/graph';
import { linkName } from '../model/graph';
import type { Selection } from '../model/selection';

/** The words of scenario files for what goes wrong. */
export type FaultWord =
  | 'crash'
  | 'restart'
  | 'slow'
  | 'outage'
  | 'zone'
  | 'cut'
  | 'loss'
  | 'latency'
  | 'flush'
  | 'failover'
  | 'deploy'
  | 'spike'
  | 'hot-key';

/** What a fault happens to: a component, a link by its name in reports, or everybody who comes. */
export type Place = { kind: 'component' | 'link'; name: string } | { kind: 'traffic' };

export interface Amount {
  label: string;
  least: number;
  most: number;
  usual: number;
  step: number;
}

/** One thing that a place can suffer. */
export interface Offer {
  id: string;
  word: FaultWord;
  name: string;
  meaning: string;
  amount: Amount | null;
  /** Some take their own course, and have no length. */
  hasLength: boolean;
  /** What stands behind the word. */
  target: (amount: number) => string;
}

export interface FaultDraft {
  place: Place;
  offer: string;
  amount: number;
  at: number;
  seconds: number;
}

const usualSeconds = 10;

const times = (label: string, usual: number): Amount => ({
  label,
  least: 1.1,
  most: 1000,
  usual,
  step: 0.5,
});

const percent = (label: string, usual: number): Amount => ({
  label,
  least: 1,
  most: 100,
  usual,
  step: 1,
});

/** What can happen at a place, the most usual first. The server has the last word on it. */
export function offersAt(graph: Graph, place: Place): Offer[] {
  if (place.kind === 'traffic') return trafficOffers('');
  if (place.kind === 'link') {
    const link = graph.links.find((one) => linkName(one) === place.name);
    return link ? linkOffers(`${link.from} -> ${link.to}`) : [];
  }
  const component = graph.components.find(({ name }) => name === place.name);
  if (!component) return [];
  return component.kind === 'clients' ? trafficOffers(component.name) : componentOffers(component);
}

function componentOffers(component: GraphComponent): Offer[] {
  const { name, kind } = component;
  const parts = partsOf(component);
  const counted = (amount: number) => (parts === 1 ? name : `${amount} of ${name}`);
  const howMany =
    parts === 1
      ? null
      : {
          label: parts === null ? 'Parts' : `Parts of ${parts}`,
          least: 1,
          most: parts ?? 1000,
          usual: 1,
          step: 1,
        };
  const offers: Offer[] = [
    offer('crash', 'Crash', 'Parts die with the calls in them.', counted, howMany),
    offer('slow', 'Slow down', 'Work takes longer.', (x) => `${name} x${x}`, times('Times', 4)),
    offer('outage', 'Outage', 'It answers nothing but errors.', () => name),
    offer('restart', 'Restart cold', 'Parts come back with nothing in memory.', counted, howMany),
  ];
  for (const zone of zonesOf(component)) {
    offers.push({
      ...offer('zone', `Loss of ${zone}`, 'Every part in this zone dies.', () => zone),
      id: `zone ${zone}`,
    });
  }
  if (flushing.has(kind)) {
    offers.push(passing('flush', 'Flush', 'It forgets everything.', name));
  }
  if (kind === 'sql-database') {
    offers.push(passing('failover', 'Failover', 'It hands over to a replica.', name));
  }
  if (deployed.has(kind)) {
    offers.push(passing('deploy', 'Deploy', 'Parts are replaced one after another.', name));
  }
  return offers;
}

const flushing = new Set(['cache', 'cdn', 'dns']);
const deployed = new Set(['service', 'worker', 'api-gateway']);

function linkOffers(ends: string): Offer[] {
  return [
    offer('cut', 'Partition', 'Nothing passes, either way.', () => ends),
    offer(
      'loss',
      'Packet loss',
      'A share of what passes is lost.',
      (share) => `${ends} ${share} %`,
      percent('Percent', 5),
    ),
    offer(
      'latency',
      'Latency',
      'The way takes longer.',
      (x) => `${ends} x${x}`,
      times('Times', 10),
    ),
  ];
}

function trafficOffers(clients: string): Offer[] {
  const of = (amount: string) => `${clients} ${amount}`.trim();
  return [
    offer('spike', 'Traffic spike', 'More clients come.', (x) => of(`x${x}`), times('Times', 3)),
    offer(
      'hot-key',
      'Hot key',
      'A share of requests is about one key.',
      (share) => of(`${share} %`),
      percent('Percent', 20),
    ),
  ];
}

function offer(
  word: FaultWord,
  name: string,
  meaning: string,
  target: Offer['target'],
  amount: Amount | null = null,
): Offer {
  return { id: word, word, name, meaning, target, amount, hasLength: true };
}

const passing = (word: FaultWord, name: string, meaning: string, target: string): Offer => ({
  ...offer(word, name, meaning, () => target),
  hasLength: false,
});

/** Which field says how many there are, by kind. */
const counts: Record<string, string> = {
  service: 'replicas',
  worker: 'replicas',
  'api-gateway': 'replicas',
  'push-gateway': 'replicas',
  cache: 'nodes',
  'sharded-store': 'machines',
  stream: 'brokers',
};

const single = new Set(['load-balancer', 'dns', 'queue', 'external', 'object-store']);

/** How many can die one by one; null where the design does not say, 1 where there is one only. */
function partsOf({ settings, kind }: GraphComponent): number | null {
  if (single.has(kind)) return 1;
  if (kind === 'sql-database') {
    // Its replicas stand beside a primary.
    return 1 + (count(settings['replicas.count'] ?? settings.replicas) ?? 0);
  }
  return count(settings[counts[kind] ?? '']) ?? (kind === 'cache' ? 1 : null);
}

const count = (value: string | undefined) =>
  value !== undefined && /^\d+$/.test(value) ? Number(value) : null;

const zonesOf = ({ settings }: GraphComponent): string[] => [
  ...new Set((settings.zones ?? '').match(/[a-z0-9]+(-[a-z0-9]+)*/gi) ?? []),
];

/** What is selected, or else all traffic. */
export function placeOf(selection: Selection): Place {
  if (selection.kind === 'link') return { kind: 'link', name: linkName(selection) };
  const name = selection.kind === 'components' ? selection.names[0] : undefined;
  return name === undefined ? { kind: 'traffic' } : { kind: 'component', name };
}

export function draftAt(graph: Graph, place: Place, at: number): FaultDraft {
  const first = offersAt(graph, place)[0];
  return {
    place,
    offer: first?.id ?? '',
    amount: first?.amount?.usual ?? 1,
    at: tenths(at),
    seconds: usualSeconds,
  };
}

export const offerOf = (graph: Graph, draft: FaultDraft): Offer | undefined =>
  offersAt(graph, draft.place).find(({ id }) => id === draft.offer);

/** The line of YAML as a scenario would have it, for instance `at: 12 s, for: 10 s, crash: 1 of app`. */
export function lineOf(graph: Graph, draft: FaultDraft): string | null {
  const found = offerOf(graph, draft);
  if (!found || problemOf(found, draft) !== null) return null;
  const length = found.hasLength ? `, for: ${plain(draft.seconds)} s` : '';
  return `at: ${plain(tenths(draft.at))} s${length}, ${found.word}: ${found.target(draft.amount)}`;
}

/** What is wrong with the numbers, in a sentence; null where nothing is. */
export function problemOf(offer: Offer, draft: FaultDraft): string | null {
  const { amount } = offer;
  if (amount && !(draft.amount >= amount.least && draft.amount <= amount.most)) {
    return `${amount.label}: from ${amount.least} to ${amount.most}.`;
  }
  if (amount && amount.step === 1 && !Number.isInteger(draft.amount)) {
    return `${amount.label}: a whole number.`;
  }
  if (offer.hasLength && !(draft.seconds >= 0.1 && draft.seconds <= 86_400)) {
    return 'For: from 0.1 s to a day.';
  }
  return null;
}

/** `at: 12 s, for: 10 s, crash: 1 of app` as `at 12 s, for 10 s, crash 1 of app`. */
export const inWords = (line: string) => line.replace(/([a-z-]+): /g, '$1 ');

const tenths = (seconds: number) => Math.round(seconds * 10) / 10;
const plain = (value: number) => String(Math.round(value * 1000) / 1000);
