import { useEffect, useRef } from 'react';
import { Highlighted, Icon } from '@/shared/ui';
import type { Entry } from './entry';
import styles from './Palette.module.css';

type PaletteListProps = {
  id: string;
  entries: Entry[];
  active: Entry | undefined;
  onChoose: (entry: Entry) => void;
};

const groups = ['Questions', 'Pages', 'Commands'] as const;

export function PaletteList({ id, entries, active, onChoose }: PaletteListProps) {
  const list = useRef<HTMLDivElement>(null);
  const activeId = active && `${id}-${active.id}`;

  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  return (
    <div ref={list} id={id} role="listbox" aria-label="Results" className={styles.list}>
      {groups.map((group) => {
        const mine = entries.filter((entry) => entry.group === group);
        if (mine.length === 0) return null;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <div id={`${id}-${group}`} className={styles.group} role="presentation">
              {group}
            </div>
            {mine.map((entry) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keys
              // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field
              <div
                key={entry.id}
                id={`${id}-${entry.id}`}
                role="option"
                aria-selected={entry === active}
                className={styles.option}
                onClick={() => onChoose(entry)}
              >
                <Icon name={entry.icon} />
                <span className={styles.title}>
                  <Highlighted text={entry.title} spans={entry.highlights ?? []} />
                </span>
                {entry.note && <span className={styles.note}>{entry.note}</span>}
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}
