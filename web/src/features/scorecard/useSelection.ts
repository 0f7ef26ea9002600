import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { criterionOf, findingHash } from './model/findingHash';

export interface Selection {
  readonly selected: string | null;
  readonly select: (criterion: string | null) => void;
}

/** The selected finding lives in the address, so that a link can point at one. */
export function useSelection(known: readonly string[]): Selection {
  const { hash, search } = useLocation();
  const navigate = useNavigate();
  const asked = criterionOf(hash);
  const selected = asked !== null && known.includes(asked) ? asked : null;

  const select = useCallback(
    (criterion: string | null) =>
      navigate(
        { search, hash: criterion === null ? '' : findingHash(criterion) },
        { replace: true, preventScrollReset: true },
      ),
    [navigate, search],
  );
  return useMemo(() => ({ selected, select }), [selected, select]);
}
