import type { ReactNode } from 'react';

/** A line of what is known about a point. */
export function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
