import { Link } from 'react-router';
import type { MisconceptionSeen } from '@/api/types';
import { addresses } from '@/shared/addresses';
import { OutcomeIcon } from '@/shared/ui';
import styles from './Misconceptions.module.css';
import { Section } from './Section';

/** Wrong claims that came back; each leads to the question that can put it right. */
export function Misconceptions({ seen }: { seen: MisconceptionSeen[] }) {
  return (
    <Section title="Misconceptions seen more than once">
      <ul className={styles.list}>
        {seen.map(({ id, slug, claim, seen: times, attempts }) => (
          <li key={id}>
            <span className={styles.claim}>
              <OutcomeIcon outcome="violated" spoken />
              {claim}
            </span>
            <span className={styles.times}>
              {times} of {attempts} answers
            </span>
            <Link className="link s12" to={addresses.question(slug)}>
              Question<span className="sr"> about: {claim}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
