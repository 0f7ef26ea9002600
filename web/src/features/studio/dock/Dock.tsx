import { Tabs, tabId } from '@/shared/ui';
import { RunTools } from '../lab/RunTools';
import { Search } from '../lab/Search';
import { useStudioContext } from '../state/StudioContext';
import { usePlaying } from '../state/useMoment';
import type { Reference } from '../state/useReference';
import { Compare } from './Compare';
import styles from './Dock.module.css';
import { EventLog } from './EventLog';
import { Objectives } from './Objectives';
import { Timeline } from './Timeline';
import { Traces } from './Traces';

const tabs = [
  { value: 'playback', name: 'Playback' },
  { value: 'traces', name: 'Traces' },
  { value: 'compare', name: 'Compare' },
  { value: 'search', name: 'Search' },
] as const;

export type DockTab = (typeof tabs)[number]['value'];

/** A run that was made before is looked at: nothing is run beside it. */
const shownTabs = tabs.slice(0, 2);

/** In a round nobody looks for the answer but the candidate. */
const framedTabs = tabs.filter(({ value }) => value !== 'search');

const panelId = 'studio-run';

type DockProps = { tab: DockTab; onTab: (tab: DockTab) => void; reference: Reference };

/** What a run has shown. */
export function Dock({ tab, onTab, reference }: DockProps) {
  const { readOnly, isFramed, play } = useStudioContext();
  const shown = readOnly ? shownTabs : isFramed ? framedTabs : tabs;
  usePlaying(play);
  return (
    <div className={styles.dock}>
      <section className={styles.main} aria-label="Run">
        <div className={styles.top}>
          <Tabs label="Run" tabs={shown} value={tab} onChange={onTab} panelId={panelId} />
          {!readOnly && <RunTools />}
        </div>
        <div
          id={panelId}
          role="tabpanel"
          aria-labelledby={tabId(panelId, tab)}
          className={styles.panel}
        >
          {tab === 'playback' && <Timeline />}
          {tab === 'traces' && <Traces />}
          {tab === 'search' && <Search />}
          {tab === 'compare' && <Compare reference={reference} />}
        </div>
      </section>
      <EventLog />
      <Objectives />
    </div>
  );
}
