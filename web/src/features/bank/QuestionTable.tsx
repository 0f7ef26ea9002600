import type { QuestionSummary } from '@/api/types';
import { type Column, RowTable } from '@/shared/ui';
import { effectiveSort, type Filters, type Sort } from './filters';
import { QuestionRow } from './QuestionRow';
import styles from './QuestionTable.module.css';
import { ariaSort, clickedSort } from './sorting';

type QuestionTableProps = {
  items: readonly QuestionSummary[];
  filters: Filters;
  change: (next: Filters) => void;
  selected: QuestionSummary | undefined;
  onSelect: (slug: string) => void;
};

export function QuestionTable(props: QuestionTableProps) {
  const { items, filters, change, selected, onSelect } = props;
  const current = effectiveSort(filters);
  const sort = (by: Sort['by']): Column['sort'] => ({
    order: ariaSort(current, by),
    onSort: () => change({ ...filters, sort: clickedSort(current, by) }),
  });
  const columns: readonly Column[] = [
    { name: 'Status', className: styles.status },
    { name: 'Question', sort: sort('title') },
    { name: 'Round', className: styles.round },
    { name: 'Competencies', className: styles.competencies },
    { name: 'Difficulty', className: styles.difficulty, numeric: true, sort: sort('difficulty') },
    { name: 'Min', className: styles.minutes, numeric: true, sort: sort('minutes') },
    { name: 'Last rating', className: styles.rating },
    { name: 'Tries', className: styles.tries, numeric: true },
    { name: 'Last', className: styles.last, numeric: true, sort: sort('last') },
  ];
  return (
    <RowTable
      caption="Questions. J and K move, Enter starts."
      columns={columns}
      className={styles.table}
    >
      {items.map((question) => (
        <QuestionRow
          key={question.slug}
          question={question}
          selected={question === selected}
          onSelect={onSelect}
        />
      ))}
    </RowTable>
  );
}
