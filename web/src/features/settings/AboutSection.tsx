import type { About } from '@/api/types';
import { counted, revision } from '@/shared/format';
import { openKeySheet } from '@/shared/keys';
import { Bar, Kbd } from '@/shared/ui';
import { Row } from './Row';
import styles from './SettingsPage.module.css';

export function AboutSection({ about }: { about: About | undefined }) {
  return (
    <section className={styles.section} aria-labelledby="settings-about">
      <h2 id="settings-about">About</h2>
      <Row name="Version">{about ? `Onsite ${about.version}` : <Bar width="90px" />}</Row>
      <Row name="Content">
        {about ? (
          `Revision ${revision(about.contentRevision)}: ${counted(about.questions, 'question')}, ${counted(about.points, 'point')}, ${counted(about.concepts, 'concept')}`
        ) : (
          <Bar width="320px" />
        )}
      </Row>
      <Row name="Language model">{about ? modelWords(about.model) : <Bar width="320px" />}</Row>
      <Row name="Keys">
        <button type="button" className="link" onClick={openKeySheet}>
          All keys
        </button>{' '}
        <Kbd keys="?" />
      </Row>
    </section>
  );
}

const modelWords = (model: string | null) =>
  model === null
    ? 'No language model. To name one, set ONSITE_MODEL_ENDPOINT and ONSITE_MODEL and start Onsite again.'
    : `${model}. It is asked only when you press the button on a scorecard; your answer is sent to it then.`;
