import { Bar, Bars } from '@/shared/ui';
import styles from './HomePage.module.css';
import { Section } from './Section';

/** The layout that is coming, in grey. */
export function HomeLoading() {
  return (
    <div className={styles.columns} aria-busy="true">
      <div className={styles.column}>
        <Section title="Resume">
          <Bar width="46%" line={24} />
          <Bar width="30%" />
          <Bar width="88%" line={44} />
        </Section>
        <Section title="Start">
          <Bars rows={4} line={44} />
        </Section>
        <Section title="Last seven days">
          <Bars rows={2} />
        </Section>
      </div>
      <div className={styles.column}>
        <Section title="Recent scorecards">
          <Bars rows={8} line={33} />
        </Section>
        <Section title="Competencies">
          <Bars rows={10} line={31} />
        </Section>
      </div>
    </div>
  );
}
