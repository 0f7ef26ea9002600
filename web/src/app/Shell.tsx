import { useEffect } from 'react';
import { Outlet } from 'react-router';
import { listenToKeys } from '@/shared/keys';
import { LiveRegion } from '@/shared/ui';
import { KeyBar } from './KeyBar';
import { KeySheet } from './KeySheet';
import { ServerBanner } from './ServerBanner';
import styles from './Shell.module.css';
import { TopBar } from './TopBar';
import { useFocusOnNavigation } from './useFocusOnNavigation';

/** The frame around every page: bar above, keys below, the page's panes between. */
export function Shell() {
  useEffect(listenToKeys, []);
  const main = useFocusOnNavigation();
  return (
    <div className={styles.app}>
      <a className={styles.skip} href="#main">
        Skip to the page
      </a>
      <TopBar />
      <ServerBanner />
      <main ref={main} id="main" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <KeyBar />
      <KeySheet />
      <LiveRegion />
    </div>
  );
}
