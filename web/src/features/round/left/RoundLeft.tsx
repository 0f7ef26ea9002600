import type { StudioPanels, StudioPort } from '@/shared/studio/frame';
import { Tabs, tabId } from '@/shared/ui';
import { useRound, useTyped } from '../state/RoundContext';
import { Conversation } from './Conversation';
import { NotesPane } from './NotesPane';
import { Probes } from './Probes';
import { panelId } from './places';
import styles from './RoundLeft.module.css';
import { Sheet } from './Sheet';
import { type RoundTab, tabsFor } from './tabs';

interface RoundLeftProps {
  tab: RoundTab;
  onTab: (tab: RoundTab) => void;
  studio: StudioPort;
  panels: StudioPanels;
}

/** What the interviewer says and asks, and below it what one says oneself. Panels stay, so that nothing written in them is lost. */
export function RoundLeft({ tab, onTab, studio, panels }: RoundLeftProps) {
  const { probing, stage } = useRound();
  const { answers } = useTyped();
  const open = probing.probes.filter(({ id }) => (answers[id] ?? '').trim() === '').length;
  return (
    <aside className={styles.left} data-stage={stage} aria-label="Interview">
      <div className={styles.upper}>
        <Tabs
          label="Interview"
          tabs={tabsFor(open)}
          value={tab}
          onChange={onTab}
          panelId={panelId}
        />
        <div
          id={panelId}
          role="tabpanel"
          aria-labelledby={tabId(panelId, tab)}
          className={styles.panel}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard has to reach that
          tabIndex={0}
        >
          <div hidden={tab !== 'brief'} className={styles.whole}>
            <Conversation brief={panels.brief} isShown={tab === 'brief'} />
          </div>
          <div hidden={tab !== 'sheet'}>
            <Sheet />
          </div>
          <div hidden={tab !== 'parts'}>{panels.parts}</div>
          <div hidden={tab !== 'probes'}>
            <Probes studio={studio} />
          </div>
        </div>
      </div>
      <NotesPane />
    </aside>
  );
}
