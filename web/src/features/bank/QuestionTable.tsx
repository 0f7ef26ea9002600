import type { QuestionSummary } from '@/api/types';
import { effectiveSort, type Filters } from './filters';
import { QuestionRow } from './QuestionRow';
import styles from './QuestionTable.module.css';
import { SortHead } from './SortHead';
import { clickedSort } from './sorting';

type QuestionTableProps = {
  items: readonly QuestionSummary[];
  filters: Filters;
  change: (next: Filters) => void;
  selected: QuestionSummary | undefined;
  onSelect: (slug: string) => void;
};

export function QuestionTable(props: QuestionTableProps) {
  const { items, filters, change, selected, onSelect } = props;
  const head = {
    sort: effectiveSort(filters),
    onSort: (by: 'title' | 'difficulty' | 'minutes' | 'last') =>
      change({ ...filters, sort: clickedSort(effectiveSort(filters), by) }),
  };
  return (
    <table className={`rows ${styles.table}`}>
      <caption className="sr">Questions. J and K move, Enter starts.</caption>
      <colgroup>
        <col className={styles.status} />
        <col className={styles.title} />
        <col className={styles.round} />
        <col className={styles.competencies} />
        <col className={styles.difficulty} />
        <col className={styles.minutes} />
        <col className={styles.rating} />
        <col className={styles.tries} />
        <col className={styles.last} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Status</th>
          <SortHead {...head} by="title">
            Question
          </SortHead>
          <th scope="col">Round</th>
          <th scope="col">Competencies</th>
          <SortHead {...head} by="difficulty" numeric>
            Difficulty
          </SortHead>
          <SortHead {...head} by="minutes" numeric>
            Min
          </SortHead>
          <th scope="col">Last rating</th>
          <th scope="col" className="num">
            Tries
          </th>
          <SortHead {...head} by="last" numeric>
            Last
          </SortHead>
        </tr>
      </thead>
      <tbody>
        {items.map((question) => (
          <QuestionRow
            key={question.slug}
            question={question}
            selected={question === selected}
            onSelect={onSelect}
          />
        ))}
      </tbody>
    </table>
  );
}
