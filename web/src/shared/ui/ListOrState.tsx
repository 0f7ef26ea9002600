import type { ReactNode } from 'react';
import { Bars } from './Bars';
import { ErrorState } from './ErrorState';

export type Listing<T> = {
  items: readonly T[] | undefined;
  error: Error | null;
  /** Said where the items could not be read. */
  unread: string;
  /** What is safe all the same. */
  safe?: string;
  onRetry: () => void;
  /** Rows that a full list is expected to have: so many bars stand for them until they are there. */
  rows: number;
  /** How high a row is, in pixels. */
  line?: number;
  empty: ReactNode;
  children: (items: readonly T[]) => ReactNode;
};

/** A list, or why there is none: it is still being read, it could not be, or nothing is in it. */
export function ListOrState<T>({
  className,
  ...listing
}: Listing<T> & {
  /** Of what stands in the place of a list. */
  className?: string;
}) {
  const { items, error, unread, safe, onRetry, rows, line = 32, empty, children } = listing;
  if (items && items.length > 0) return children(items);
  return (
    <div className={className}>
      {error ? (
        <ErrorState what={unread} safe={safe} error={error} onRetry={onRetry} />
      ) : items ? (
        empty
      ) : (
        <Bars rows={rows} line={line} />
      )}
    </div>
  );
}
