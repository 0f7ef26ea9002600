import type { DesignStage, RoundDetail } from '@/api/roundTypes';

export const stages: readonly DesignStage[] = [
  'clarify',
  'estimate',
  'high-level',
  'deep-dive',
  'trade-offs',
];

/** All that is typed in a round: what may not get lost, and what two windows may disagree about. */
export interface Typed {
  readonly notes: Readonly<Partial<Record<DesignStage, string>>>;
  readonly estimates: readonly string[];
  /** Answers to probes, by the id of the probe. */
  readonly answers: Readonly<Record<string, string>>;
}

export const nothingTyped: Typed = { notes: {}, estimates: [], answers: {} };

type Saved = Pick<RoundDetail, 'stages' | 'estimates' | 'probes'>;

export function typedIn(round: Saved): Typed {
  return {
    notes: Object.fromEntries(round.stages.map(({ stage, notes }) => [stage, notes])),
    estimates: round.estimates,
    answers: Object.fromEntries(round.probes.map(({ id, answer }) => [id, answer])),
  };
}

/** As one text, so that a round is kept as an answer is. What says the same is the same text: empty fields are left out. */
export function write(typed: Typed): string {
  const notes = stages.flatMap((stage) => {
    const text = typed.notes[stage] ?? '';
    return text === '' ? [] : [[stage, text] as const];
  });
  const answers = Object.entries(typed.answers)
    .filter(([, answer]) => answer !== '')
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const last = typed.estimates.findLastIndex((estimate) => estimate !== '');
  return JSON.stringify({
    notes: Object.fromEntries(notes),
    estimates: typed.estimates.slice(0, last + 1),
    answers: Object.fromEntries(answers),
  });
}

/** What `write` has written; nothing where a text is something else. */
export function read(text: string): Typed {
  try {
    const { notes, estimates, answers } = JSON.parse(text) as Partial<Typed>;
    return { notes: notes ?? {}, estimates: estimates ?? [], answers: answers ?? {} };
  } catch {
    return nothingTyped;
  }
}

export function withNotes(typed: Typed, stage: DesignStage, notes: string): Typed {
  return { ...typed, notes: { ...typed.notes, [stage]: notes } };
}

export function withEstimate(typed: Typed, index: number, estimate: string): Typed {
  const length = Math.max(typed.estimates.length, index + 1);
  const estimates = Array.from({ length }, (_, at) => typed.estimates[at] ?? '');
  estimates[index] = estimate;
  return { ...typed, estimates };
}

export function withAnswer(typed: Typed, probe: string, answer: string): Typed {
  return { ...typed, answers: { ...typed.answers, [probe]: answer } };
}
