import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type Filters, formatFilters, parseFilters } from './filters';

/**
 * The filters and the address say the same. The state leads while one types, because the router
 * renders an address later than the key was pressed; an address that came from elsewhere (back, a
 * link) replaces the state.
 */
export function useFilters() {
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const [filters, setFilters] = useState(() => parseFilters(search));
  // What we wrote and the router has not shown yet, oldest first.
  const pending = useRef<string[]>([]);
  const shown = useRef(address);

  useEffect(() => {
    if (address === shown.current) return;
    shown.current = address;
    const own = pending.current.indexOf(address);
    if (own >= 0) pending.current.splice(0, own + 1);
    else setFilters(parseFilters(new URLSearchParams(address)));
  }, [address]);

  function change(next: Filters, how: { replace?: boolean } = {}) {
    const params = formatFilters(next);
    pending.current.push(params.toString());
    setFilters(next);
    setSearch(params, { replace: how.replace ?? false });
  }

  return [filters, change] as const;
}
