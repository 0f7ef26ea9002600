import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { announce } from '@/shared/ui';

/**
 * Moves focus to the page when its address changes and says its title, as a page load would. Search
 * parameters do not count: they change while one types.
 */
export function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const seen = useRef(pathname);

  useEffect(() => {
    if (seen.current === pathname) return;
    seen.current = pathname;
    const pane = main.current;
    // A page that took focus itself, for instance an editor, keeps it.
    if (pane && !pane.contains(document.activeElement)) pane.focus({ preventScroll: true });
    pane?.scrollTo?.(0, 0);
    // The title is set in the same commit as the page; wait for it.
    const timer = setTimeout(() => announce(document.title), 100);
    return () => clearTimeout(timer);
  }, [pathname]);

  return main;
}
