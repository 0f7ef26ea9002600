import { isRouteErrorResponse, useRouteError } from 'react-router';
import { addresses } from '@/shared/addresses';
import { Button, ButtonLink, PageTitle } from '@/shared/ui';
import styles from './PageMessage.module.css';

/** What failed, what is safe, what to do. */
export function PageError() {
  const error = useRouteError();
  return (
    <div className={styles.message} role="alert">
      <PageTitle>Page failed</PageTitle>
      <h1>This page stopped working.</h1>
      <p>
        Everything that was saved is safe on the server. Load the page again; if it fails again, the
        message below tells the maintainers what happened.
      </p>
      <pre className={styles.detail}>{inWords(error)}</pre>
      <div className={styles.actions}>
        <Button look="primary" onClick={() => window.location.reload()}>
          Load again
        </Button>
        <ButtonLink to={addresses.home} reloadDocument>
          Home
        </ButtonLink>
      </div>
    </div>
  );
}

function inWords(error: unknown): string {
  if (isRouteErrorResponse(error)) return `${error.status} ${error.statusText}`;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
