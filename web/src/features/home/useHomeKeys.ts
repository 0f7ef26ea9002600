import { useNavigate } from 'react-router';
import type { Home } from '@/api/types';
import { addresses } from '@/shared/addresses';
import { useStartAttempt } from '@/shared/attempts/useStartAttempt';
import { useKeys } from '@/shared/keys';
import { moveRowFocus, openFocusedRow } from '@/shared/keys/rowFocus';

/** Enter goes on or begins, 1 to 4 begin a suggestion, J and K walk the scorecards. */
export function useHomeKeys(home: Home) {
  const navigate = useNavigate();
  const startAttempt = useStartAttempt();
  const run = (slug: string) => startAttempt.mutate({ slug });
  const { resume, suggestions, recent } = home;
  const first = suggestions[0];

  useKeys('Home', [
    {
      keys: 'Enter',
      label: resume ? 'resume' : 'start the first',
      order: 10,
      disabled: !resume && !first,
      run: () => {
        if (resume) navigate(addresses.attempt(resume.attempt.id));
        else if (first) run(first.slug);
      },
    },
    {
      keys: ['1', '2', '3', '4'],
      shown: [suggestions.length > 1 ? `1–${Math.min(4, suggestions.length)}` : '1'],
      label: 'start',
      order: 9,
      disabled: suggestions.length === 0,
      run: (_event, key) => {
        const chosen = suggestions[Number(key) - 1];
        if (chosen) run(chosen.slug);
      },
    },
    {
      keys: ['j', 'k'],
      label: 'move',
      order: 8,
      disabled: recent.length === 0,
      run: (_event, key) => moveRowFocus(key === 'j' ? 1 : -1),
    },
    { keys: 'o', label: 'open', order: 7, disabled: recent.length === 0, run: openFocusedRow },
  ]);

  return {
    run,
    slug: startAttempt.isPending ? startAttempt.variables.slug : null,
    error: startAttempt.error,
  };
}
