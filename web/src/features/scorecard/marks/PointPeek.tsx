import type { FindingView } from '@/api/types';
import { matchText, missingText, nearestText, quoted } from '../model/reasons';
import styles from './Marks.module.css';
import { nearestPhrasing } from './model/peek';

/** What a hovered or focused point rests on, without opening it. The point opened says the same and more, so it is hidden from screen readers. */
export function PointPeek({ finding }: { finding: FindingView }) {
  const { matches, nearest, explanation } = finding;
  const missing = nearest ? '' : missingText(finding);
  return (
    <div className={styles.peek} aria-hidden="true">
      {matches.map((match, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: phrasings have no identity but their place
        <div key={index}>
          <p>{quoted(match.sentences)}</p>
          <p className="muted">Matched: {matchText(match)}</p>
        </div>
      ))}
      {nearest && <p>Nearest: {nearestText(nearest)}</p>}
      {matches.length === 0 && !nearest && <p>{nearestPhrasing(explanation).description}</p>}
      {missing && <p className="muted">For full credit: {missing}</p>}
    </div>
  );
}
