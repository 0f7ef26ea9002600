import { useState } from 'react';
import { useDraftState } from '@/shared/drafts/useDraftSync';
import { moment } from '@/shared/format';
import { Button, Segments } from '@/shared/ui';
import { type Choice, type Difference, differences, settle } from '../model/conflict';
import { read, write } from '../model/typed';
import { useRound } from '../state/RoundContext';
import styles from './RoundHead.module.css';

/** Two windows wrote in one round. Every field in which they differ is shown in both ways, and nothing is saved until one is chosen. */
export function ConflictPanel() {
  const { round, scenario, sync, probing } = useRound();
  const { phase, text, other } = useDraftState(sync);
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  if (phase !== 'conflict' || !other) return null;
  const theirs = read(other.text);
  const names = {
    plan: round.plan.stages,
    estimates: scenario.estimates,
    probes: probing.probes,
  };
  const found = differences(read(text), theirs, names);
  const chosen = ({ name, holdsBoth }: Difference) =>
    choices[name] ?? (holdsBoth ? 'both' : 'mine');
  return (
    <section className={styles.conflict} role="alert" aria-label="Two versions of this round">
      <p>
        <strong className="w6">This round was also changed elsewhere.</strong>{' '}
        <span className="muted">Both versions are kept. Saving goes on once you have chosen.</span>
      </p>
      {found.map((one) => (
        <fieldset key={one.name} className={styles.field}>
          <legend>{one.name}</legend>
          <div className={styles.both}>
            <Version title="In this window" text={one.mine} />
            <Version
              title={
                other.savedAt ? `Saved elsewhere, ${moment(other.savedAt)}` : 'Saved elsewhere'
              }
              text={one.theirs}
            />
          </div>
          <Segments
            label={`What to keep of ${one.name}`}
            options={one.holdsBoth ? [...either, both] : either}
            value={chosen(one)}
            onChange={(choice) => setChoices({ ...choices, [one.name]: choice })}
          />
        </fieldset>
      ))}
      <div className={styles.actions}>
        <Button look="primary" onClick={() => sync.settle(write(settle(theirs, found, chosen)))}>
          Go on with these
        </Button>
      </div>
    </section>
  );
}

const either: readonly { value: Choice; name: string }[] = [
  { value: 'mine', name: 'This window' },
  { value: 'theirs', name: 'Elsewhere' },
];
const both = { value: 'both', name: 'Both' } as const;

function Version({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <h3>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard */}
      <pre tabIndex={0}>{text || 'Empty'}</pre>
    </div>
  );
}
