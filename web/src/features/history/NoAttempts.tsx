import { addresses } from '@/shared/addresses';
import { ButtonLink, EmptyState } from '@/shared/ui';
import type { Shown } from './shown';

export function NoAttempts({ shown }: { shown: Shown }) {
  return (
    <EmptyState
      action={
        <ButtonLink look="primary" to={addresses.questions}>
          Choose a question
        </ButtonLink>
      }
    >
      {sentence(shown)}
    </EmptyState>
  );
}

function sentence({ status, slug }: Shown): string {
  if (slug) return 'No attempts at this question.';
  if (status === 'draft') return 'No answer is left open.';
  return 'No scorecards yet. Each answer you submit gets one.';
}
