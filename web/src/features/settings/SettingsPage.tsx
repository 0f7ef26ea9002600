import { useQuery } from '@tanstack/react-query';
import { aboutQuery, settingsQuery } from '@/api/queries';
import { useKeys, useProvenance } from '@/shared/keys';
import { Bars, ErrorState, PageTitle } from '@/shared/ui';
import { AboutSection } from './AboutSection';
import { AppearanceSection } from './AppearanceSection';
import { DataSection } from './DataSection';
import { exportAddress } from './exportAddress';
import { InterviewSection } from './InterviewSection';
import styles from './SettingsPage.module.css';

export function Component() {
  const settings = useQuery(settingsQuery);
  const about = useQuery(aboutQuery);
  useProvenance(about.data && `Onsite ${about.data.version}`);
  useKeys('Settings', [
    { keys: 'e', label: 'export', run: () => window.location.assign(exportAddress) },
  ]);
  return (
    <div className={styles.page}>
      <PageTitle>Settings</PageTitle>
      <h1>Settings</h1>
      {settings.isPending ? (
        // What stands below would be pushed down, so it waits, too.
        <Bars rows={12} line={44} />
      ) : (
        <>
          {settings.data ? (
            <InterviewSection settings={settings.data} />
          ) : (
            <ErrorState
              what="The settings could not be read."
              safe="They are still on the server."
              error={settings.error}
              onRetry={settings.refetch}
            />
          )}
          <AppearanceSection />
          <DataSection about={about.data} />
          <AboutSection about={about.data} />
        </>
      )}
    </div>
  );
}
