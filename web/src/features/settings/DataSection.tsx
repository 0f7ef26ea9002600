import { useQuery } from '@tanstack/react-query';
import { attemptsQuery } from '@/api/queries';
import type { About } from '@/api/types';
import { counted } from '@/shared/format';
import { Bar, Icon, Kbd } from '@/shared/ui';
import { exportAddress } from './exportAddress';
import { Row } from './Row';
import styles from './SettingsPage.module.css';

export function DataSection({ about }: { about: About | undefined }) {
  const attempts = useQuery(attemptsQuery({ limit: 1 })).data?.total;
  const drafts = useQuery(attemptsQuery({ limit: 1, status: 'draft' })).data?.total;
  return (
    <section className={styles.section} aria-labelledby="settings-data">
      <h2 id="settings-data">Your data</h2>
      <Row name="Folder" hint="On the machine the server runs on. Copy it to keep everything.">
        {about ? <code className={styles.path}>{about.dataFolder}</code> : <Bar width="280px" />}
      </Row>
      <Row name="Kept">
        {attempts === undefined || drafts === undefined ? (
          <Bar width="160px" />
        ) : (
          `${counted(attempts, 'attempt')}, ${counted(drafts, 'draft')} among them`
        )}
      </Row>
      <Row name="Export" hint="A zip with every answer and scorecard, as JSON and as Markdown.">
        <a className={styles.export} href={exportAddress} download>
          <Icon name="download" /> Export all attempts
          <span aria-hidden="true">
            <Kbd keys="e" />
          </span>
        </a>
      </Row>
    </section>
  );
}
