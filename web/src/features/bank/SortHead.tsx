import type { ReactNode } from 'react';
import { Icon } from '@/shared/ui';
import type { Sort } from './filters';
import styles from './QuestionTable.module.css';
import { ariaSort } from './sorting';

type Column = 'title' | 'difficulty' | 'minutes' | 'last';

type SortHeadProps = {
  by: Column;
  sort: Sort;
  onSort: (by: Column) => void;
  numeric?: boolean;
  children: ReactNode;
};

export function SortHead({ by, sort, onSort, numeric = false, children }: SortHeadProps) {
  const order = ariaSort(sort, by);
  return (
    <th scope="col" aria-sort={order} className={numeric ? 'num' : ''}>
      <button type="button" className={styles.sort} onClick={() => onSort(by)}>
        {children}
        {order !== 'none' && (
          <Icon name={order === 'ascending' ? 'chevron-up' : 'chevron-down'} size={11} />
        )}
      </button>
    </th>
  );
}
