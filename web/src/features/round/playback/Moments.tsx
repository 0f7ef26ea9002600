import type { ReactNode } from 'react';
import type { RoundScorecard } from '@/api/roundTypes';
import { clock } from '@/shared/format';
import type { StudioPort } from '@/shared/studio/frame';
import { OutcomeIcon } from '@/shared/ui';
import { momentsOf } from '../model/moments';
import styles from './Playback.module.css';

interface MomentsProps {
  card: RoundScorecard;
  studio: StudioPort;
  brief: ReactNode;
}

/** The moments and parts that findings speak of; each is shown at a press. */
export function Moments({ card, studio, brief }: MomentsProps) {
  const moments = momentsOf(card.findings);
  return (
    <aside className={styles.side} aria-label="What the findings show">
      <h2>What the findings show</h2>
      {moments.length === 0 && <p className="muted">No finding speaks of a moment of the run.</p>}
      <ol>
        {moments.map(({ key, outcome, moment, place, sentence }) => (
          <li key={key}>
            <button
              type="button"
              onClick={() => {
                if (moment !== null) studio.play.seek(moment);
                studio.show(place);
              }}
            >
              <OutcomeIcon outcome={outcome} size={12} spoken />
              <span className={styles.when}>{moment === null ? '' : clock(moment)}</span>
              <span>{sentence}</span>
            </button>
          </li>
        ))}
      </ol>
      <details>
        <summary>The brief</summary>
        {brief}
      </details>
    </aside>
  );
}
