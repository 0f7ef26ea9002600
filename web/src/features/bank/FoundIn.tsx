import type { QuestionSummary } from '@/api/types';
import { RowNote } from '@/shared/ui';

const places = {
  title: 'in the title',
  term: 'in the terms',
  prompt: 'in the prompt',
  competency: 'in the competencies',
  why: 'in why it is asked',
};

/** Where the search hit when it was not the title. */
export function FoundIn({ place }: { place: QuestionSummary['foundIn'] }) {
  return place ? <RowNote>{places[place]}</RowNote> : null;
}
