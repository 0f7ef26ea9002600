import { useState } from 'react';
import { Tabs, tabId } from '@/shared/ui';
import { Brief } from './Brief';
import { Estimates } from './Estimates';
import styles from './LeftPane.module.css';
import { Palette } from './Palette';
import { Questions } from './Questions';

const tabs = [
  { value: 'parts', name: 'Parts' },
  { value: 'brief', name: 'Brief' },
  { value: 'ask', name: 'Ask' },
  { value: 'estimates', name: 'Estimates' },
] as const;

export type LeftTab = (typeof tabs)[number]['value'];

const panelId = 'studio-left';

/** What can be put in, and what has been asked for. All panels stay, so that nothing written in them is lost. */
export function LeftPane({ tab, onTab }: { tab: LeftTab; onTab: (tab: LeftTab) => void }) {
  const [seen, setSeen] = useState<ReadonlySet<LeftTab>>(new Set([tab]));
  if (!seen.has(tab)) setSeen(new Set([...seen, tab]));
  return (
    <aside className={styles.pane} aria-label="Parts and brief">
      <Tabs label="Parts and brief" tabs={tabs} value={tab} onChange={onTab} panelId={panelId} />
      <div
        id={panelId}
        role="tabpanel"
        aria-labelledby={tabId(panelId, tab)}
        className={styles.panel}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard has to reach that
        tabIndex={0}
      >
        <div hidden={tab !== 'parts'}>
          <Palette />
        </div>
        <div hidden={tab !== 'brief'}>{seen.has('brief') && <Brief />}</div>
        <div hidden={tab !== 'ask'}>{seen.has('ask') && <Questions />}</div>
        <div hidden={tab !== 'estimates'}>{seen.has('estimates') && <Estimates />}</div>
      </div>
    </aside>
  );
}
