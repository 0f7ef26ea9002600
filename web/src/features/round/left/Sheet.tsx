import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerEstimates } from '@/api/studio';
import { withEstimate } from '../model/typed';
import { useRound, useTyped } from '../state/RoundContext';
import styles from './RoundLeft.module.css';

/** Numbers before boxes. Kept as they are typed; how far off they are is told at the end, but what cannot be read is told at once. */
export function Sheet() {
  const { scenario } = useRound();
  if (scenario.estimates.length === 0) {
    return <p className={styles.text}>This scenario asks for no estimates.</p>;
  }
  return (
    <div className={styles.text}>
      <p className="muted s12">
        A calculation with units is enough, <code>1M * 10 / day</code>. The scenario’s own numbers
        are shown on the scorecard.
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
  const { scenario, change } = useRound();
  const text = useTyped().estimates[index] ?? '';
  const [read, setRead] = useState<string | null>(null);
  const check = useMutation({
    mutationFn: (written: string) => answerEstimates(scenario.slug, [{ index, text: written }]),
  });
  const verdict = read === text ? check.data?.[0] : undefined;
  const id = `round-estimate-${index}`;
  const onBlur = () => {
    if (text.trim() === '' || text === read) return;
    setRead(text);
    check.mutate(text);
  };
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
        onBlur={onBlur}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onBlur();
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <p id={`${id}-read`} className="s12 muted" role="status">
        {verdict?.verdict === 'unreadable' ? (
          <span className={styles.unread}>
            {verdict.problem ?? 'This cannot be read as a number with a unit.'}
          </span>
        ) : (
          verdict?.text && `Read as ${verdict.text}.`
        )}
      </p>
    </li>
  );
}
