import { Menu } from '@mantine/core';
import { Link } from 'react-router';
import type { Level } from '@/api/types';
import { addresses } from '@/shared/addresses';
import { levelNames } from '@/shared/format';
import { useSaveSettings, useSettings } from '@/shared/settings/useSettings';
import { announce, Button, Icon } from '@/shared/ui';
import styles from './LevelMenu.module.css';

const levels = Object.keys(levelNames) as Level[];

/** The level that answers are held to. */
export function LevelMenu() {
  const settings = useSettings();
  const save = useSaveSettings();

  function choose(level: Level) {
    save.mutate({ ...settings, level });
    announce(`Level ${levelNames[level]}`);
  }

  return (
    <Menu position="bottom-end" width={168} offset={4}>
      <Menu.Target>
        <Button
          look="ghost"
          className={styles.target}
          aria-label={`Level: ${levelNames[settings.level]}`}
        >
          <span className={styles.word}>Level:</span> {levelNames[settings.level]}
          <Icon name="chevron-down" />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Answers are held to</Menu.Label>
        {levels.map((level) => (
          <Menu.Item
            key={level}
            role="menuitemradio"
            aria-checked={level === settings.level}
            rightSection={level === settings.level ? <Icon name="check" /> : null}
            onClick={() => choose(level)}
          >
            {levelNames[level]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} to={addresses.settings}>
          Settings
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
