import type { ReactNode } from 'react';
import { type Listing, ListOrState } from './ListOrState';
import styles from './ListPage.module.css';

type ListPageProps<T> = Listing<T> & {
  title: string;
  /** What stands in the list, in a few words. */
  about: string;
  /** A link to the list beside this one. */
  aside?: ReactNode;
};

/** A page that is one list: its title, and the table, or why there is none. */
export function ListPage<T>({ title, about, aside, ...listing }: ListPageProps<T>) {
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>
        {title} <span className="muted">{about}</span>
        {aside}
      </h1>
      <div className={styles.results}>
        <ListOrState {...listing} className={styles.message} />
      </div>
    </div>
  );
}
