import { useQuery } from '@tanstack/react-query';
import { ServerGone } from '@/api/problem';
import { aboutQuery } from '@/api/queries';
import { Button, ErrorState } from '@/shared/ui';
import styles from './AskModel.module.css';
import { useAssist } from './useAssist';

/** Asks the language model for sentences that the rubric did not hear. Shown only where one is named. */
export function AskModel({ id }: { id: string }) {
  const { data: about } = useQuery(aboutQuery);
  const { ask, cancel } = useAssist(id);
  const model = about?.model;
  if (!model) return null;
  return (
    <div className={styles.assist}>
      <p>
        {ask.isPending ? (
          <Button onClick={cancel}>Cancel</Button>
        ) : (
          <Button className={styles.ask} onClick={() => ask.mutate()}>
            Ask {model} about missed points
          </Button>
        )}
      </p>
      <p className="faint s12">
        Sends the question, the points not observed and this answer to the model. It may only point
        at sentences; the rubric judges them.
      </p>
      <p className="muted" role="status">
        {ask.isPending && `Asking ${model} where the answer makes the points not observed…`}
        {ask.data?.outcome}
      </p>
      {ask.error && ask.error.name !== 'AbortError' && (
        <ErrorState
          what={`${model} was of no help.`}
          safe={ask.error instanceof ServerGone ? 'The scorecard is as it was.' : undefined}
          error={ask.error}
        />
      )}
    </div>
  );
}
