import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** To another place on this page the browser goes by itself; to the playback the pages do. */
export function EvidenceLink({ to, children }: { to: string; children: ReactNode }) {
  return to.startsWith('#') ? (
    <a className="link" href={to}>
      {children}
    </a>
  ) : (
    <Link className="link" to={to}>
      {children}
    </Link>
  );
}
