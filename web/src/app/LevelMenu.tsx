import { useNavigate } from 'react-router';
import type { Level } from '@/api/types';
import { addresses } from '@/shared/addresses';
import { levelNames } from '@/shared/format';
import { useSaveSettings, useSettings } from '@/shared/settings/useSettings';
import { announce, Icon, MenuButton, type MenuItem } from '@/shared/ui';
import styles from './LevelMenu.module.css';

const levels = Object.keys(levelNames) as Level[];

/** The level that answers are held to. */
export function LevelMenu() {
  const settings = useSettings();
  const save = useSaveSettings();
  const navigate = useNavigate();

  const items: MenuItem[] = levels.map((level) => ({
    name: levelNames[level],
    checked: level === settings.level,
    onSelect: () => {
      save.mutate({ ...settings, level });
      announce(`Level ${levelNames[level]}`);
    },
  }));
  items.push({ name: 'Settings', divided: true, onSelect: () => navigate(addresses.settings) });

  return (
    <MenuButton
      label={`Level: ${levelNames[settings.level]}`}
      heading="Answers are held to"
      className={styles.target}
      items={items}
    >
      <span className={styles.word}>Level:</span> {levelNames[settings.level]}
      <Icon name="chevron-down" />
    </MenuButton>
  );
}
