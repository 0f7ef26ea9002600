import type { QuestionSummary } from '@/api/types';
import styles from './QuestionTable.module.css';

const places = {
  prompt: 'in the prompt',
  terms: 'in the terms',
  competencies: 'in the competencies',
  why: 'in why it is asked',
};

/** Where the search hit when it was not the title. */
export function FoundIn({ place }: { place: QuestionSummary['foundIn'] }) {
  return place ? <span className={styles.found}>{places[place]}</span> : null;
}
