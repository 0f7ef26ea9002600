import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useServerGone } from '@/shared/server/reach';
import { Button } from '@/shared/ui';
import styles from './ServerBanner.module.css';

const retryEveryMs = 5_000;

/** Stands while the server does not answer, and asks again by itself. */
export function ServerBanner() {
  const gone = useServerGone();
  const client = useQueryClient();

  useEffect(() => {
    if (!gone) return;
    const timer = setInterval(() => client.refetchQueries({ type: 'active' }), retryEveryMs);
    return () => clearInterval(timer);
  }, [gone, client]);

  if (!gone) return null;
  return (
    <div className={styles.banner} role="alert">
      <p>
        <strong className="w6">The Onsite server does not answer.</strong> What was saved is safe.
        Start the server again; this page asks every 5 seconds.
      </p>
      <Button onClick={() => client.refetchQueries({ type: 'active' })}>Ask now</Button>
    </div>
  );
}
