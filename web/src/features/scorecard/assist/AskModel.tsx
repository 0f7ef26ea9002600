import { useQuery } from '@tanstack/react-query';
import { aboutQuery } from '@/api/queries';
import { Button, ErrorState } from '@/shared/ui';
import { useAssist } from './useAssist';

/** Asks the language model for sentences that the rubric did not hear. Shown only where one is named. */
export function AskModel({ id }: { id: string }) {
  const { data: about } = useQuery(aboutQuery);
  const { ask, cancel } = useAssist(id);
  const model = about?.model;
  if (!model) return null;
  return (
    <div>
      <p>
        {ask.isPending ? (
          <Button onClick={cancel}>Cancel</Button>
        ) : (
          <Button onClick={() => ask.mutate()}>Ask {model} where</Button>
        )}
      </p>
      <p className="muted" role="status">
        {ask.isPending && `Asking ${model} where the answer makes the points not observed…`}
        {ask.data?.outcome}
      </p>
      {ask.error && ask.error.name !== 'AbortError' && (
        <ErrorState
          what={`${model} was of no help.`}
          safe="The scorecard is as it was."
          error={ask.error}
        />
      )}
    </div>
  );
}
