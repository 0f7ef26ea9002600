import type {
  CheapestChange,
  Explanation,
  Headroom,
  ObjectiveOutcome,
  SearchProgress,
  TriedChange,
} from '@/api/studioTypes';
import type { Outcome } from '@/api/types';
import { clock, dollars, share, time, whole } from '../model/quantities';
import type { Goal } from './searcher';

/** One of the loads or changes that were tried. */
export interface Tried {
  what: string;
  /** What it costs more a month; null of loads. */
  cost: string | null;
  /** Unknown where it took more events than a trial may have: that is no verdict. */
  outcome: Extract<Outcome, 'met' | 'violated' | 'unknown'>;
  says: string;
}

/** What a search has found, in sentences. */
export interface Finding {
  sentences: readonly string[];
  tried: readonly Tried[];
  /** What was found can be applied to the text, as `checkout.replicas=8`. */
  sets: readonly string[];
  /** What it costs before and after, and what it may; null where nothing is to be applied. */
  cost: { before: number; after: number; budget: number | null } | null;
}

const none: Finding = { sentences: [], tried: [], sets: [], cost: null };

export function findingOf(goal: Goal, explanation: Explanation): Finding {
  if (goal === 'breaking-load') {
    return explanation.headroom
      ? breakingLoad(explanation.headroom)
      : { ...none, sentences: ['The scenario has no objectives, so that nothing can break.'] };
  }
  return cheapest(explanation);
}

export const factor = (load: number) =>
  `×${new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: load < 0.1 ? 3 : 2 }).format(load)}`;

function breakingLoad(headroom: Headroom): Finding {
  const { bottleneck, failure, missed } = headroom;
  const [worst, ...others] = missed;
  const sentences = [holdsAt(headroom)];
  if (worst) {
    const also = others.length === 0 ? '' : `; ${others.map(missedIn).join(', ')} also`;
    sentences.push(`Missed there: ${missedIn(worst)}${also}.`);
  }
  if (failure) sentences.push(`Most that fails: ${failure}.`);
  if (bottleneck && bottleneck.peak > 0) {
    sentences.push(
      `Busiest there: ${bottleneck.component}, ${share(bottleneck.peak)} at ${clock(bottleneck.peakAt, false)}.`,
    );
  }
  return {
    ...none,
    sentences,
    tried: headroom.tried.map(({ load, held, objectives }) => ({
      what: `${factor(load)} the load`,
      cost: null,
      outcome: held ? 'met' : 'violated',
      says: held ? allHold : listOf(objectives),
    })),
  };
}

function holdsAt({ holds, breaksAt, isCutShort, refusedAt, isCoarse }: Headroom): string {
  if (breaksAt === null) {
    if (holds > 0 && refusedAt !== null) {
      return `It holds at ${factor(holds)} the load. A run at ${factor(refusedAt)} takes more events than it may have: where it breaks beyond that was not seen.`;
    }
    if (holds === 0) return 'Not found: a run at this load needs more events than it may have.';
    return isCutShort
      ? `It holds at ${factor(holds)} the load; for more there were not enough events to look.`
      : `It holds at ${factor(holds)} the load, the most that was tried.`;
  }
  if (holds === 0) {
    return `No load holds, down to ${factor(breaksAt)}: load is not what breaks it.`;
  }
  const ended = isCutShort ? '; the search ended before that was known more closely' : '';
  const coarse = isCoarse ? ' Few requests were followed at one of the two.' : '';
  return `It breaks at ${factor(breaksAt)} the load, and still holds at ${factor(holds)}${ended}.${coarse}`;
}

function cheapest({ change, cheaper, monthlyCost, budget }: Explanation): Finding {
  const found = change?.best ?? change?.partly ?? cheaper?.together ?? null;
  const tried = [...(change?.tried ?? []), ...(cheaper?.tried ?? [])].map(rowOf);
  const applied = found && {
    sets: found.changes.flatMap(({ set }) => set ?? []),
    cost:
      monthlyCost === undefined
        ? null
        : { before: monthlyCost, after: monthlyCost + found.cost, budget: budget ?? null },
  };
  return { ...none, sentences: saidOf({ change, cheaper }), tried, ...applied };
}

function saidOf({ change, cheaper }: Explanation): string[] {
  if (change?.best) {
    const confirmed = change.best.isConfirmed ? ', in a run as you would make it' : '';
    return [`${changesIn(change.best)}. With it every objective holds${confirmed}.`];
  }
  if (change) {
    if (change.before.length > 0 && change.before.every(({ isMet }) => isMet)) {
      return [
        'Nothing is missed in the run that the search judges by: what your run shows lies within chance of its limit. Run the design once more, and leave it some room there.',
      ];
    }
    const { partly } = change;
    // What seems to mend leaves nothing that another part would have to do.
    const next = partly && seemsToMend(partly) ? [] : [nextOf(change)];
    return [...nearest(partly), stoppedBy(change), ...next];
  }
  if (cheaper?.together) {
    const { together } = cheaper;
    const confirmed = together.isConfirmed ? ', and more replications confirm it' : '';
    return [
      `Every objective holds already. With ${changesIn(together)} they still do${confirmed}.`,
      ...aloneIn(together),
    ];
  }
  if (cheaper) {
    return [
      cheaper.tried.length === 0
        ? 'Every objective holds already, and there is nothing to halve.'
        : 'Every objective holds already, and with nothing that was halved they all still do.',
      ...(cheaper.leftOut > 0
        ? [`${whole(cheaper.leftOut)} halvings were not tried: events were spent.`]
        : []),
    ];
  }
  return ['The server has not looked for a cheaper design.'];
}

/** Of the nearest, which nothing has confirmed: whether its trial showed every objective met. */
const seemsToMend = ({ objectives }: TriedChange) =>
  objectives.length > 0 && objectives.every(({ isMet }) => isMet);

function nearest(partly: TriedChange | null): string[] {
  if (!partly) return ['No change that was tried brings it nearer.'];
  const changes = changesIn(partly);
  if (seemsToMend(partly)) {
    return [
      `With ${changes} few requests show every objective met; nothing was left to judge that by a whole run. Apply it and run the design.`,
    ];
  }
  return [
    'No change that was tried meets every objective.',
    `${changes} ${partly.changes.length === 1 ? 'comes' : 'come'} nearest. Still missed: ${listOf(partly.objectives)}.`,
  ];
}

/** What was tried, why it stopped, and what was not tried. */
function stoppedBy({ tried, isCutShort, leftOut, tooDear }: CheapestChange): string {
  const alone = tried.filter(({ changes }) => changes.length === 1).length;
  const sets = tried.length - alone;
  const together =
    sets === 0 ? '' : sets === 1 ? ' and a set of them' : ` and ${whole(sets)} sets of them`;
  const why = isCutShort
    ? 'stopped when its trials or events were spent'
    : 'ended when nothing was left that came nearer';
  const left = leftOver(leftOut, tooDear);
  return [
    `The search tried ${alone === 1 ? '1 single change' : `${whole(alone)} single changes`}${together}, and ${why}.`,
    ...left,
  ].join(' ');
}

/** A search only turns what is there. */
function nextOf({ isCutShort, partly, before }: CheapestChange): string {
  const missed = before.filter(({ isMet }) => !isMet).length;
  const left = partly?.objectives.filter(({ isMet }) => !isMet).length ?? missed;
  if (partly && left < missed && isCutShort) {
    return 'Apply that, run it, and search again from there: the next search begins where this one ended.';
  }
  return 'A search changes sizes and policies; it adds no part, no link and no step. What is left asks for one of those: see where requests wait or fail in your run, and what could take them off that place.';
}

function leftOver(leftOut: number, tooDear: number): string[] {
  const parts = [
    leftOut > 0 ? `${changesOf(leftOut)} not tried, since the run suspects others more` : '',
    tooDear > 0 ? `${changesOf(tooDear)} not tried, since the budget leaves no room` : '',
  ].filter(Boolean);
  return parts.length === 0 ? [] : [`${parts.join('; ')}.`];
}

const changesOf = (count: number) =>
  count === 1 ? '1 change was' : `${whole(count)} changes were`;

const parts = new Set(['replicas', 'nodes', 'machines', 'brokers']);

function aloneIn({ changes }: TriedChange): string[] {
  const alone = changes.filter(
    ({ field, to }) =>
      (parts.has(field) && to === '1') || (field === 'replicas.count' && to === '0'),
  );
  if (alone.length === 0) return [];
  const names = alone.map(({ owner }) => owner).join(' and ');
  return [`Of ${names} only one part is left then: nothing stands in for it.`];
}

/** `checkout.replicas 6 → 8 and checkout→db.timeout none → 1 s`. */
function changesIn({ changes }: TriedChange): string {
  const words = changes.map(
    ({ owner, field, from, to }) => `${owner.replace('->', '→')}.${field} ${from} → ${to}`,
  );
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`;
}

function rowOf(tried: TriedChange): Tried {
  const row = { what: changesIn(tried), cost: priceOf(tried.cost) };
  if (tried.objectives.length === 0) {
    return { ...row, outcome: 'unknown', says: 'it needs more events than a trial may have' };
  }
  const isMet = tried.objectives.every((one) => one.isMet);
  return {
    ...row,
    outcome: isMet ? 'met' : 'violated',
    says: isMet ? allHold : listOf(tried.objectives),
  };
}

const allHold = 'every objective holds';

/** `Cost a month: $800, as before, $200 above the budget.` */
export function costIn({ before, after, budget }: NonNullable<Finding['cost']>): string {
  const [from, to] = [dollars(before), dollars(after)];
  const change = from === to ? `${to}, as before` : `${from} → ${to}`;
  const over = budget === null ? 0 : after - budget;
  return `Cost a month: ${change}${over > 0 ? `, ${dollars(over)} above the budget` : ''}.`;
}

const priceOf = (cost: number) => `${cost < 0 ? '−' : '+'}${dollars(Math.abs(cost))}`;

const listOf = (objectives: readonly ObjectiveOutcome[]) =>
  objectives
    .filter(({ isMet }) => !isMet)
    .map(({ name, text }) => `${name} ${text}`)
    .join(', ');

function missedIn({ name, text, limit }: ObjectiveOutcome): string {
  const kind = name.slice(name.lastIndexOf(' ') + 1);
  if (name.startsWith('durable writes')) return `${text} ${name}, at most ${whole(limit)}`;
  if (kind === 'availability' || kind === 'date')
    return `${name} ${text}, at least ${share(limit)}`;
  return `${name} ${text}, at most ${time(limit)}`;
}

const searches: Record<string, string> = {
  'single points': 'what it cannot do without',
  headroom: 'the load at which it breaks',
  'cheapest change': 'the cheapest change',
  'cheaper design': 'a cheaper design',
};

/** `Looking for the load at which it breaks: 4 trials of at most 32, 5.1M events`. */
export function progressIn(progress: SearchProgress | null): string {
  if (!progress) return 'Running the design as it is';
  const { search, trials, mostTrials, events } = progress;
  const most = mostTrials > 0 ? ` of at most ${whole(mostTrials)}` : '';
  const what = searches[search] ?? search;
  return `Looking for ${what}: ${trials === 1 ? '1 trial' : `${whole(trials)} trials`}${most}, ${(events / 1e6).toFixed(1)}M events`;
}
