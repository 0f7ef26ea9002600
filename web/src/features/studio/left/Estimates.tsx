import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerEstimates } from '@/api/studio';
import type { EstimateVerdict } from '@/api/studioTypes';
import { Button, ErrorState, OutcomeIcon } from '@/shared/ui';
import { useStudioContext } from '../state/StudioContext';
import styles from './LeftPane.module.css';

const outcomes = { within: 'met', off: 'violated', unreadable: 'unknown' } as const;

/** Numbers before boxes: a calculation with units is enough, `1M * 10 / day`. */
export function Estimates() {
  const { scenario } = useStudioContext();
  const [texts, setTexts] = useState<readonly string[]>(() => scenario.estimates.map(() => ''));
  const judge = useMutation({
    mutationFn: () => {
      const written = texts.map((text, index) => ({ index, text }));
      const answers = written.filter(({ text }) => text.trim() !== '');
      return answerEstimates(scenario.slug, answers).then((verdicts) =>
        Object.fromEntries(answers.map(({ index }, at) => [index, verdicts[at]])),
      );
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    judge.mutate();
  };
  if (scenario.estimates.length === 0) {
    return <p className={styles.text}>This scenario asks for no estimates.</p>;
  }
  return (
    <form className={`${styles.text} ${styles.form}`} onSubmit={onSubmit}>
      {scenario.estimates.map(({ ask, within }, index) => (
        <div key={ask} className={styles.form}>
          <label htmlFor={`estimate-${index}`}>
            {ask} <span className="faint">within ×{within}</span>
          </label>
          <input
            id={`estimate-${index}`}
            className={styles.field}
            value={texts[index] ?? ''}
            autoComplete="off"
            placeholder="such as 1M * 10 / day"
            onChange={(event) =>
              setTexts(texts.map((text, at) => (at === index ? event.target.value : text)))
            }
          />
          <Verdict verdict={judge.data?.[index]} />
        </div>
      ))}
      <div>
        <Button type="submit" disabled={judge.isPending || texts.every((text) => text === '')}>
          Compare with the scenario
        </Button>
      </div>
      {judge.error && <ErrorState what="The estimates were not judged." error={judge.error} />}
    </form>
  );
}

function Verdict({ verdict }: { verdict: EstimateVerdict | undefined }) {
  if (!verdict) return null;
  const outcome = outcomes[verdict.verdict];
  return (
    <p className={`${styles.verdict} ${outcome}`} role="status">
      <OutcomeIcon outcome={outcome} size={12} />
      {sentenceOf(verdict)}
    </p>
  );
}

function sentenceOf({ verdict, text, truthText, factor, problem }: EstimateVerdict): string {
  if (verdict === 'unreadable') return problem ?? 'Cannot be read as a number with a unit.';
  const by = factor && factor > 0 ? `, ×${Math.max(factor, 1 / factor).toFixed(1)} apart` : '';
  const known = truthText
    ? `, the scenario has ${truthText}`
    : '; what the scenario has is shown once your open round is handed in';
  return `${verdict === 'within' ? 'Within' : 'Off'}: ${text ?? 'yours'}${known}${by}.`;
}
