import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Level } from '@/api/types';
import { addresses } from '@/shared/addresses';
import { levelNames } from '@/shared/format';
import { openKeySheet } from '@/shared/keys';
import { useSaveSettings, useSettings } from '@/shared/settings/useSettings';
import type { Entry } from './entry';

/** The places and deeds that the palette offers beside questions. */
export function useCommands(): Entry[] {
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const settings = useSettings();
  const save = useSaveSettings();

  const page = (title: string, to: string): Entry => ({
    id: `page-${to}`,
    group: 'Pages',
    title,
    icon: 'arrow-right',
    run: () => navigate(to),
  });
  const command = (title: string, run: () => void, icon: Entry['icon'] = 'check'): Entry => ({
    id: `command-${title}`,
    group: 'Commands',
    title,
    icon,
    run,
  });

  return [
    page('Home', addresses.home),
    page('Questions', addresses.questions),
    page('Studio', addresses.scenarios),
    page('Scorecards', addresses.scorecards),
    page('Settings', addresses.settings),
    ...(Object.keys(levelNames) as Level[])
      .filter((level) => level !== settings.level)
      .map((level) =>
        command(`Set level to ${levelNames[level]}`, () => save.mutate({ ...settings, level })),
      ),
    command('Use the light theme', () => setColorScheme('light'), 'sun'),
    command('Use the dark theme', () => setColorScheme('dark'), 'moon'),
    command('Follow the system’s theme', () => setColorScheme('auto'), 'auto'),
    command('Show the keys that work here', openKeySheet, 'search'),
  ];
}
