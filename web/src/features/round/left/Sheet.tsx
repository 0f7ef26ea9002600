import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { estimateReadingQuery } from '@/api/rounds';
import type { EstimateReading } from '@/api/roundTypes';
import { withEstimate } from '../model/typed';
import { useRound, useTyped } from '../state/RoundContext';
import styles from './RoundLeft.module.css';

/** Numbers before boxes. Kept as they are typed; what they were read as and whether their order of magnitude is right is told at once, how far off they are at the end. */
export function Sheet() {
  const { scenario } = useRound();
  if (scenario.estimates.length === 0) {
    return <p className={styles.text}>This scenario asks for no estimates.</p>;
  }
  return (
    <div className={styles.text}>
      <p className="muted s12">
        A calculation with units is enough, <code>1M * 10 / day</code>. Only the order of magnitude
        is checked here; the scenario’s own numbers are shown on the scorecard.
      </p>
      <ol className={styles.sheet}>
        {scenario.estimates.map(({ ask, within }, index) => (
          <Row key={ask} ask={ask} within={within} index={index} />
        ))}
      </ol>
    </div>
  );
}

function Row({ ask, within, index }: { ask: string; within: number | string; index: number }) {
  const { round, change } = useRound();
  const text = useTyped().estimates[index] ?? '';
  // What is typed is read once the field is left.
  const [left, setLeft] = useState(text);
  const isLeft = left === text && text.trim() !== '';
  const check = useQuery({
    ...estimateReadingQuery(round.summary.id, index, left),
    enabled: isLeft,
  });
  const id = `round-estimate-${index}`;
  return (
    <li>
      <label htmlFor={id}>
        {ask} <span className="faint">within ×{within}</span>
      </label>
      <input
        id={id}
        className={styles.field}
        value={text}
        maxLength={400}
        autoComplete="off"
        aria-describedby={`${id}-read`}
        onChange={(event) => change((typed) => withEstimate(typed, index, event.target.value))}
        onBlur={() => setLeft(text)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') setLeft(text);
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <p id={`${id}-read`} className="s12 muted" role="status">
        {isLeft && check.data && <Reading reading={check.data} />}
        {isLeft && check.error && 'It is kept. It could not be checked just now.'}
      </p>
    </li>
  );
}

function Reading({ reading: { text, inOrder, problem } }: { reading: EstimateReading }) {
  if (inOrder === null) {
    return (
      <span className={styles.unread}>
        {problem ?? 'This cannot be read as a number with a unit.'}
      </span>
    );
  }
  if (inOrder) return `Read as ${text}. The order of magnitude is right.`;
  return (
    <span className={styles.unread}>
      Read as {text}. That is more than ten times off; look at the units and the zeros.
    </span>
  );
}
