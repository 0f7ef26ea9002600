import type { KeyboardEvent } from 'react';
import styles from './Tabs.module.css';

type TabsProps<T extends string> = {
  label: string;
  tabs: readonly { value: T; name: string }[];
  value: T;
  onChange: (value: T) => void;
  /** What the panel that they switch is called. */
  panelId: string;
};

export const tabId = (panelId: string, value: string) => `${panelId}-tab-${value}`;

/** One panel of several. Arrows move between the tabs, Tab goes on into the panel. */
export function Tabs<T extends string>({ label, tabs, value, onChange, panelId }: TabsProps<T>) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = tabs.findIndex((tab) => tab.value === value);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    onChange(next.value);
    document.getElementById(tabId(panelId, next.value))?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={styles.tabs} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          id={tabId(panelId, tab.value)}
          type="button"
          role="tab"
          aria-selected={tab.value === value}
          aria-controls={panelId}
          tabIndex={tab.value === value ? 0 : -1}
          onClick={() => onChange(tab.value)}
        >
          {tab.name}
        </button>
      ))}
    </div>
  );
}
