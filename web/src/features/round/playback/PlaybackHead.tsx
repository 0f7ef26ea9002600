import type { RoundScorecard } from '@/api/roundTypes';
import { addresses } from '@/shared/addresses';
import { ButtonLink } from '@/shared/ui';
import styles from './Playback.module.css';

/** Says what is looked at, and leads back to what speaks of it. */
export function PlaybackHead({ card }: { card: RoundScorecard }) {
  const { id, title } = card.round.summary;
  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      <p className="muted">
        {card.run
          ? 'The design as it was handed in, and the run that it was judged by. Nothing here can be changed.'
          : 'The design as it was handed in. It could not be run.'}
      </p>
      <ButtonLink to={addresses.roundScorecard(id)}>Back to the scorecard</ButtonLink>
    </header>
  );
}
