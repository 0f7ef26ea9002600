import { useState } from 'react';
import type { Level, Mode, Settings } from '@/api/types';
import { levelNames, modeNames } from '@/shared/format';
import { useSaveSettings } from '@/shared/settings/useSettings';
import { announce, ErrorState, Segments } from '@/shared/ui';
import { QuietMinutes } from './QuietMinutes';
import { Row } from './Row';
import styles from './SettingsPage.module.css';

const options = <T extends string>(names: Record<T, string>) =>
  (Object.keys(names) as T[]).map((value) => ({ value, name: names[value] }));

/**
 * Saved as they change. A change is shown within the click that makes it: what is kept reaches this page only a turn
 * later, and until then a box would jump back.
 */
export function InterviewSection({ settings: kept }: { settings: Settings }) {
  const save = useSaveSettings();
  const [chosen, setChosen] = useState<Settings | null>(null);
  const settings = chosen ?? kept;
  const set = (part: Partial<Settings>) => {
    const next = { ...settings, ...part };
    setChosen(next);
    // Of several changes only the last one calls back, so an earlier answer takes nothing out of sight.
    save.mutate(next, { onSuccess: () => announce('Saved'), onSettled: () => setChosen(null) });
  };

  return (
    <section className={styles.section} aria-labelledby="settings-interview">
      <h2 id="settings-interview">Interview</h2>
      <Row name="Level" hint="Rubrics expect more of a senior answer than of a mid one.">
        <Segments<Level>
          label="Level"
          options={options(levelNames)}
          value={settings.level}
          onChange={(level) => set({ level })}
        />
      </Row>
      <Row
        name="Mode at the start"
        hint="Coached listens while you write and gives hints. Exam is silent until you submit."
      >
        <Segments<Mode>
          label="Mode at the start"
          options={options(modeNames)}
          value={settings.mode}
          onChange={(mode) => set({ mode })}
        />
      </Row>
      <Row
        name="Quiet minutes"
        hint="How long a quiet spell lasts when you ask for one, from 0 to 10. The coach says nothing in it."
      >
        <QuietMinutes
          value={settings.quietMinutes}
          onChange={(quietMinutes) => set({ quietMinutes })}
        />
      </Row>
      <Row name="Timer" hint="It counts up either way; the scorecard says how long you took.">
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={settings.timerVisible}
            onChange={(event) => set({ timerVisible: event.target.checked })}
          />
          Show the timer while answering
        </label>
      </Row>
      {save.error && (
        <ErrorState
          what="The change was not saved."
          safe="The settings are as before."
          error={save.error}
        />
      )}
    </section>
  );
}
