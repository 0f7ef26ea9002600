import type { DayActivity } from '@/api/types';
import { counted, minutes, weekday } from '@/shared/format';
import { Section } from './Section';
import styles from './Week.module.css';

const total = (week: DayActivity[], of: 'minutes' | 'answers') =>
  week.reduce((sum, day) => sum + day[of], 0);

/** Minutes by day; the last of the seven is today. */
export function Week({ week }: { week: DayActivity[] }) {
  const most = Math.max(1, ...week.map((day) => day.minutes));
  const today = week.at(-1)?.date;
  return (
    <Section title="Last seven days" note={minutes(total(week, 'minutes'))}>
      <p className={styles.sum}>
        {counted(total(week, 'answers'), 'answer')} judged. Minutes by day:
      </p>
      <ol className={`${styles.days} figures`}>
        {week.map(({ date, minutes: spent }) => (
          <li key={date} aria-current={date === today ? 'date' : undefined}>
            <i style={{ height: `${Math.round((spent / most) * 34)}px` }} aria-hidden="true" />
            <span>{weekday(date)}</span>
            <b>
              {Math.round(spent)}
              <span className="sr"> minutes</span>
            </b>
          </li>
        ))}
      </ol>
    </Section>
  );
}
