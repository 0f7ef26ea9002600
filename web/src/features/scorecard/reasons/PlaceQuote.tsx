import type { EvidenceView } from '@/api/types';
import { quoted } from '../model/reasons';
import { placeId } from './marks';
import styles from './Reasons.module.css';
import { useReason } from './selection';

const longest = 200;

interface PlaceQuoteProps {
  /** All places of the reason; they are marked together. */
  places: readonly EvidenceView[];
  index: number;
}

/** Words of the answer that lead to their place in it. */
export function PlaceQuote({ places, index }: PlaceQuoteProps) {
  const { show } = useReason();
  const place = places[index];
  if (place === undefined) return null;
  const words = quoted([place]);
  return (
    <a
      className={styles.quote}
      href={`#${placeId(index)}`}
      onClick={(event) => {
        event.preventDefault();
        show(places, index);
      }}
    >
      {words.length > longest ? `${words.slice(0, longest).replace(/\s+\S*$/, '')} …”` : words}
    </a>
  );
}
