import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { criterionOf, findingHash } from './model/findingHash';

export interface Selection {
  readonly selected: string | null;
  readonly select: (criterion: string | null) => void;
}

/**
 * The selected finding stands in the address, so that a link can point at one. It is also kept here, because the
 * address follows a moment later and J may be pressed faster than that.
 */
export function useSelection(known: readonly string[]): Selection {
  const { hash, search } = useLocation();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(() => criterionOf(hash));

  useEffect(() => setChosen(criterionOf(hash)), [hash]);

  const select = useCallback(
    (criterion: string | null) => {
      setChosen(criterion);
      navigate(
        { search, hash: criterion === null ? '' : findingHash(criterion) },
        { replace: true, preventScrollReset: true },
      );
    },
    [navigate, search],
  );
  const selected = chosen !== null && known.includes(chosen) ? chosen : null;
  return useMemo(() => ({ selected, select }), [selected, select]);
}
