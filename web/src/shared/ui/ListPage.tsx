import type { ReactNode } from 'react';
import { Bars } from './Bars';
import { ErrorState } from './ErrorState';
import styles from './ListPage.module.css';

type ListPageProps<T> = {
  title: string;
  /** What stands in the list, in a few words. */
  about: string;
  /** A link to the list beside this one. */
  aside?: ReactNode;
  items: readonly T[] | undefined;
  error: Error | null;
  /** Said where the items could not be read. */
  unread: string;
  onRetry: () => void;
  /** Rows that a full list is expected to have: so many bars stand for them until they are there. */
  rows: number;
  empty: ReactNode;
  children: (items: readonly T[]) => ReactNode;
};

/** A page that is one list: its title, and the table, or why there is none. */
export function ListPage<T>(props: ListPageProps<T>) {
  const { title, about, aside, items, error, unread, onRetry, rows, empty, children } = props;
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>
        {title} <span className="muted">{about}</span>
        {aside}
      </h1>
      <div className={styles.results}>
        {items && items.length > 0 ? (
          children(items)
        ) : (
          <div className={styles.message}>
            {error && <ErrorState what={unread} error={error} onRetry={onRetry} />}
            {!error && (items ? empty : <Bars rows={rows} line={32} />)}
          </div>
        )}
      </div>
    </div>
  );
}
