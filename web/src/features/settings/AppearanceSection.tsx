import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { Segments } from '@/shared/ui';
import { Row } from './Row';
import styles from './SettingsPage.module.css';

const options = [
  { value: 'auto', name: 'System' },
  { value: 'light', name: 'Light' },
  { value: 'dark', name: 'Dark' },
] as const;

export function AppearanceSection() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <section className={styles.section} aria-labelledby="settings-appearance">
      <h2 id="settings-appearance">Appearance</h2>
      <Row name="Theme" hint="Kept in this browser.">
        <Segments<MantineColorScheme>
          label="Theme"
          options={options}
          value={colorScheme}
          onChange={setColorScheme}
        />
      </Row>
    </section>
  );
}
