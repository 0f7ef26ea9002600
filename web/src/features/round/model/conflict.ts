import type { StagePlan } from '@/api/roundTypes';
import { appendText } from '@/shared/drafts/recovery';
import { type Typed, withAnswer, withEstimate, withNotes } from './typed';

/** A field in which two windows disagree. */
export interface Difference {
  readonly name: string;
  readonly mine: string;
  readonly theirs: string;
  /** Puts a text into this field. */
  readonly put: (typed: Typed, text: string) => Typed;
  /** An estimate is one value: two of them cannot be kept. */
  readonly holdsBoth: boolean;
}

interface Names {
  readonly plan: readonly StagePlan[];
  readonly estimates: readonly { readonly ask: string }[];
  readonly probes: readonly { readonly id: string; readonly question: string }[];
}

export function differences(mine: Typed, theirs: Typed, names: Names): Difference[] {
  const length = Math.max(mine.estimates.length, theirs.estimates.length);
  const ids = [...new Set([...Object.keys(mine.answers), ...Object.keys(theirs.answers)])];
  const all: Difference[] = [
    ...names.plan.map(({ stage, title }) => ({
      name: `Notes, ${title}`,
      mine: mine.notes[stage] ?? '',
      theirs: theirs.notes[stage] ?? '',
      put: (typed: Typed, text: string) => withNotes(typed, stage, text),
      holdsBoth: true,
    })),
    ...Array.from({ length }, (_, index) => ({
      name: names.estimates[index]?.ask ?? `Estimate ${index + 1}`,
      mine: mine.estimates[index] ?? '',
      theirs: theirs.estimates[index] ?? '',
      put: (typed: Typed, text: string) => withEstimate(typed, index, text),
      holdsBoth: false,
    })),
    ...ids.map((id) => ({
      name: names.probes.find((probe) => probe.id === id)?.question ?? 'A probe',
      mine: mine.answers[id] ?? '',
      theirs: theirs.answers[id] ?? '',
      put: (typed: Typed, text: string) => withAnswer(typed, id, text),
      holdsBoth: true,
    })),
  ];
  return all.filter((one) => one.mine !== one.theirs);
}

export type Choice = 'mine' | 'theirs' | 'both';

/** What there is to go on with once somebody has chosen. Both: theirs first, and of two values the one in this window. */
export function settle(
  theirs: Typed,
  found: readonly Difference[],
  choice: (difference: Difference) => Choice,
): Typed {
  return found.reduce((typed, one) => one.put(typed, textOf(one, choice(one))), theirs);
}

function textOf({ mine, theirs, holdsBoth }: Difference, choice: Choice): string {
  if (choice === 'theirs') return theirs;
  if (choice === 'mine') return mine;
  if (mine === '' || theirs === '') return mine || theirs;
  return holdsBoth ? appendText(theirs, mine) : mine;
}
