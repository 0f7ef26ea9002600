import { ApiProblem, ServerGone } from '@/api/problem';
import { Button } from './Button';
import styles from './States.module.css';

type ErrorStateProps = {
  /** What failed, as a sentence: `The questions could not be read.` */
  what: string;
  /** What is safe, as a sentence. */
  safe?: string;
  error: unknown;
  /** What to do. */
  onRetry?: () => void;
};

/** What failed, what is safe, what to do. */
export function ErrorState({ what, safe, error, onRetry }: ErrorStateProps) {
  // What does not exist is neither safe nor there the second time.
  const exists = !(error instanceof ApiProblem && error.status === 404);
  return (
    <div className={styles.state} role="alert">
      <p>
        <strong className="w6">{what}</strong> <span className="muted">{reason(error)}</span>
        {safe && exists && <span className="muted"> {safe}</span>}
      </p>
      {onRetry && exists && <Button onClick={onRetry}>Try again</Button>}
    </div>
  );
}

function reason(error: unknown): string {
  if (error instanceof ServerGone) return 'The server does not answer.';
  if (error instanceof ApiProblem) return error.detail ?? `${error.title}.`;
  return error instanceof Error ? error.message : '';
}
