import type { StagePlan } from '@/api/roundTypes';
import { countWords } from '@/shared/drafts/words';
import { counted } from '@/shared/format';
import type { Typed } from './typed';

/** A line of what is handed in. */
export interface HandInLine {
  readonly name: string;
  readonly says: string;
  /** Whether something that is judged is not there. */
  readonly isMissing: boolean;
}

interface HandIn {
  readonly typed: Typed;
  readonly plan: readonly StagePlan[];
  /** How many estimates the scenario asks for. */
  readonly estimates: number;
  readonly asked: number;
  readonly probes: readonly { readonly id: string }[];
  /** Components of one's own in the design, without the clients that it begins with. */
  readonly drawn: number;
  /** Errors in the design; null while they are not known. */
  readonly problems: number | null;
}

/** What is there and what is not, part by part, before a round is handed in. */
export function handIn(round: HandIn): HandInLine[] {
  const { typed, plan, estimates, asked, probes } = round;
  const written = typed.estimates.filter((text) => text.trim() !== '').length;
  const answered = probes.filter(({ id }) => (typed.answers[id] ?? '').trim() !== '').length;
  return [
    {
      name: 'Questions',
      says: asked === 0 ? 'none asked' : `${asked} asked`,
      isMissing: asked === 0,
    },
    ...(estimates === 0
      ? []
      : [
          {
            name: 'Estimates',
            says: `${written} of ${estimates}`,
            isMissing: written < estimates,
          },
        ]),
    designLine(round),
    ...(probes.length === 0
      ? [{ name: 'Probes', says: 'none were asked', isMissing: false }]
      : [
          {
            name: 'Probes',
            says: `${answered} of ${probes.length} answered`,
            isMissing: answered < probes.length,
          },
        ]),
    ...plan.map(({ stage, title }) => {
      const words = countWords(typed.notes[stage] ?? '');
      const says = words === 0 ? 'nothing noted' : counted(words, 'word');
      return { name: `Notes, ${title}`, says, isMissing: words === 0 };
    }),
  ];
}

function designLine({ drawn, problems }: HandIn): HandInLine {
  const name = 'Design';
  if (drawn === 0) return { name, says: 'nothing drawn', isMissing: true };
  const parts = counted(drawn, 'component');
  if (problems === null) return { name, says: `${parts}, not checked yet`, isMissing: false };
  if (problems === 0) return { name, says: `${parts}, can be run`, isMissing: false };
  return {
    name,
    says: `${parts}, ${counted(problems, 'problem')} ${problems === 1 ? 'keeps' : 'keep'} it from running`,
    isMissing: true,
  };
}
