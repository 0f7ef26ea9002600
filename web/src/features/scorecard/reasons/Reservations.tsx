import type { Scorecard } from '@/api/types';
import { cautionLead } from '../model/reasons';
import { PlaceQuote } from './PlaceQuote';
import styles from './Reasons.module.css';

/** What speaks against the answer as a whole, and where it says a thing and its opposite. Nothing for almost every answer. */
export function Reservations({ card: { cautions, contradictions } }: { card: Scorecard }) {
  if (cautions.length === 0 && contradictions.length === 0) return null;
  return (
    <section className={styles.reservations} aria-label="Reservations">
      {cautions.map(({ kind, reason, evidence }) => (
        <div key={kind}>
          <p>
            <b>{cautionLead}</b> {reason}
          </p>
          {evidence.length > 0 && (
            <ul className={styles.quotes}>
              {evidence.map((place, index) => (
                <li key={place.start}>
                  <PlaceQuote places={evidence} index={index} />
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
      {contradictions.map(({ criterion, about, claim, denial }) => (
        <div key={`${criterion} ${claim.start} ${denial.start}`}>
          <p>
            <b>You say both:</b> <PlaceQuote places={[claim, denial]} index={0} /> and{' '}
            <PlaceQuote places={[claim, denial]} index={1} />
          </p>
          <p className="muted">About: {about}</p>
        </div>
      ))}
    </section>
  );
}
