import type { ReactNode } from 'react';
import { Icon } from './Icon';
import styles from './RowTable.module.css';

export type Column = {
  name: string;
  className?: string;
  /** Figures stand at the right, and the name above them. */
  numeric?: boolean;
  /** The name is for screen readers only: the cells show what they are. */
  hideName?: boolean;
  /** Where the rows can be sorted by it: how they are now, and what a press on the name does. */
  sort?: { order: 'ascending' | 'descending' | 'none'; onSort: () => void };
};

type RowTableProps = {
  /** For screen readers: what the rows are, and in which order. */
  caption: string;
  columns: readonly Column[];
  className?: string;
  /** The rows. */
  children: ReactNode;
};

/** A dense table of which every row leads somewhere. Its head stays in sight. */
export function RowTable({ caption, columns, className, children }: RowTableProps) {
  return (
    <table className={`rows ${className ?? ''}`}>
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <ColumnHead key={column.name} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function ColumnHead({ column }: { column: Column }) {
  const { name, className = '', numeric, hideName, sort } = column;
  return (
    <th scope="col" aria-sort={sort?.order} className={`${numeric ? 'num' : ''} ${className}`}>
      {sort ? (
        <button type="button" className={styles.sort} onClick={sort.onSort}>
          {name}
          {sort.order !== 'none' && (
            <Icon name={sort.order === 'ascending' ? 'chevron-up' : 'chevron-down'} size={11} />
          )}
        </button>
      ) : hideName ? (
        <span className="sr">{name}</span>
      ) : (
        name
      )}
    </th>
  );
}

/** What has to be known of a row, behind its title. */
export function RowNote({ children }: { children: ReactNode }) {
  return <span className={styles.note}>{children}</span>;
}
