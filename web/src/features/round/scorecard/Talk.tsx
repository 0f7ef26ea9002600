import type { RoundScorecard } from '@/api/roundTypes';
import { talkId } from '../model/evidence';
import { type Piece, piecesOf } from '../model/talk';
import styles from './RoundScorecard.module.css';
import { findingId } from './rows';

/** What was said, part by part; what a finding quotes leads back to it. */
export function Talk({ card }: { card: RoundScorecard }) {
  const { talk, findings, contradictions } = card;
  if (talk.parts.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="part-said">
      <h2 id="part-said">What was said</h2>
      {contradictions.map(({ criterion, about, claim, denial }) => (
        <p key={`${criterion} ${claim.start} ${denial.start}`} className={styles.both}>
          <b>Both are said:</b> “{talk.text.slice(claim.start, claim.start + claim.length)}” and “
          {talk.text.slice(denial.start, denial.start + denial.length)}”{' '}
          <span className="muted">About: {about}</span>
        </p>
      ))}
      {talk.parts.map((part) => (
        <div key={part.start} className={styles.talkPart}>
          <h3>{part.title}</h3>
          <p className={styles.words}>
            {piecesOf(talk.text, part, findings).map((piece) => (
              <Words key={piece.start} piece={piece} />
            ))}
          </p>
        </div>
      ))}
    </section>
  );
}

function Words({ piece: { text, start, marks } }: { piece: Piece }) {
  const first = marks[0];
  if (!first) return text;
  return (
    <a
      id={talkId(start)}
      className={`${styles.quote} ${first.outcome}`}
      data-outcome={first.outcome}
      href={`#${findingId(first.criterion)}`}
    >
      {text}
    </a>
  );
}
